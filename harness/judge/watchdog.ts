import type { Transcript } from '../../fixtures/wire/transcript';
import type { Limits } from './limits';
import { endingOf, type StudentProcess } from './student/process';
import type { Pulse } from './student/protocol';

const lookEveryMs = 100;
// What a program uses just to answer between two looks.
const idleCpuMicros = 20_000;

/**
 * Ends a program that will not finish its check: when its time is over, or as soon as it is certain that nothing will
 * move any more, because both sides only wait for each other.
 */
export class Watchdog {
  readonly #limit: NodeJS.Timeout;
  readonly #stall: NodeJS.Timeout;
  #quietSince = performance.now();
  // On a busy machine much time can pass between two looks; what counts is how often nothing had moved.
  #quietLooks = 0;
  #before = { count: 0, socketBytes: 0, cpuMicros: 0 };
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
    const pulse = await this.student.pulse().catch(() => undefined);
    if (!pulse || this.#hasMoved(pulse)) return this.#moved(pulse);
    this.#quietLooks++;
    const { stallMs } = this.limits;
    if (performance.now() - this.#quietSince >= stallMs && this.#quietLooks * lookEveryMs >= stallMs) this.#end(this.#stalled(pulse.active.length > 0));
  }

  #hasMoved({ active, socketBytes, cpuMicros }: Pulse): boolean {
    const { count, busy } = this.transcript;
    const before = this.#before;
    if (busy > 0 || active.some((name) => !waitsForPeer.has(name))) return true;
    return count !== before.count || socketBytes !== before.socketBytes || cpuMicros - before.cpuMicros > idleCpuMicros;
  }

  #moved(pulse?: Pulse): void {
    this.#before = { count: this.transcript.count, socketBytes: pulse?.socketBytes ?? 0, cpuMicros: pulse?.cpuMicros ?? 0 };
    this.#quietSince = performance.now();
    this.#quietLooks = 0;
  }

  #end(message: string): void {
    if (this.#stopped) return;
    this.stop();
    this.onEnd(new Error(message));
    this.student.end(endingOf('timed-out', message));
  }

  #timeOver(): string {
    return `Your program did not finish within ${this.limits.checkMs / 1000} s.${this.#whoWaits()}`;
  }

  #stalled(hasSockets: boolean): string {
    if (!hasSockets) return `Your function never finished: its promise is still pending, and the program has nothing left to do.${this.#whoWaits()}`;
    return `Your program waits for the network, and nothing moved for ${this.limits.stallMs / 1000} s.${this.#whoWaits()}`;
  }

  #whoWaits(): string {
    const waits = [...new Set(this.transcript.waiting.values())];
    return waits.length > 0 ? ` The other side waits for ${waits.join(', and for ')}.` : '';
  }
}

// Handles that only bring what a peer sends. A connect under way, a timer or a name look-up will end by itself.
const waitsForPeer = new Set(['TCPSocketWrap', 'TCPServerWrap', 'UDPWrap', 'TCPWrap']);
