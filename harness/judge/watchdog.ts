import type { Transcript } from '../../fixtures/wire/transcript';
import type { Limits } from './limits';
import { endingOf, type StudentProcess } from './student/process';

const lookEveryMs = 100;

/**
 * Ends a program that will not finish its check: when its time is over, or as soon as it is certain that nothing will
 * move any more, because both sides only wait for each other.
 */
export class Watchdog {
  readonly #limit: NodeJS.Timeout;
  readonly #stall: NodeJS.Timeout;
  #quietSince = performance.now();
  #events = 0;
  #stopped = false;

  constructor(private readonly student: StudentProcess, private readonly transcript: Transcript, private readonly limits: Limits, private readonly onEnd: (reason: Error) => void) {
    this.#limit = setTimeout(() => this.#end(this.#timeOver()), limits.checkMs);
    this.#stall = setInterval(() => void this.#look(), lookEveryMs);
  }

  stop(): void {
    this.#stopped = true;
    clearTimeout(this.#limit);
    clearInterval(this.#stall);
  }

  async #look(): Promise<void> {
    if (!this.student.isAsked) return this.#moved();
    const active = await this.student.ping().catch(() => ['gone']);
    const moved = this.transcript.events.length !== this.#events || this.transcript.busy > 0;
    if (moved || active.some((name) => !waitsForPeer.has(name))) return this.#moved();
    if (performance.now() - this.#quietSince >= this.limits.stallMs) this.#end(this.#stalled(active.length > 0));
  }

  #moved(): void {
    this.#events = this.transcript.events.length;
    this.#quietSince = performance.now();
  }

  #end(message: string): void {
    if (this.#stopped) return;
    this.stop();
    this.student.end(endingOf('timed-out', message));
    this.onEnd(new Error(message));
  }

  #timeOver(): string {
    return `Your program did not finish within ${this.limits.checkMs / 1000} s.${this.#whoWaits()}`;
  }

  #stalled(hasSockets: boolean): string {
    const yours = hasSockets ? 'Your program waits for the network' : 'Your function never finished, and nothing is left that could finish it';
    return `${yours}, and nothing moved for ${this.limits.stallMs / 1000} s.${this.#whoWaits()}`;
  }

  #whoWaits(): string {
    const waits = [...new Set(this.transcript.waiting.values())];
    return waits.length > 0 ? ` The other side waits for ${waits.join(', and for ')}.` : '';
  }
}

// Handles that only bring what a peer sends. A connect under way, a timer or a name look-up will end by itself.
const waitsForPeer = new Set(['TCPSocketWrap', 'TCPServerWrap', 'UDPWrap', 'TCPWrap']);
