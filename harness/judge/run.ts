// One run of the checks of one exercise: it stands between jest's environment, the student process and the judge.
import type { Transcript, WireEvent } from '../../fixtures/wire/transcript';
import type { Bridge, Details, Ending, Fact, Outcome } from '../course/bridge';
import type { Limits } from './limits';
import { ProgramEnded, ProgramThrew, StudentProcess } from './student/process';
import type { Program } from './student/protocol';
import { Watchdog } from './watchdog';

/** A check as it was seen, before it is made into part of a verdict. */
export interface CheckRecord {
  name: string;
  status: 'passed' | 'failed' | 'skipped';
  details?: Details;
  wire: WireEvent[];
}

/** What a run found out. */
export interface RunRecord {
  checks: CheckRecord[];
  facts: readonly Fact[];
  ending: Ending | undefined;
  output: string;
}

export class Run {
  readonly checks: CheckRecord[] = [];
  readonly bridge: Bridge;
  /** Resolves when the checks stand ready, everything loaded. */
  readonly parked: Promise<void>;
  /** Resolves when every check has its result; jest still has to tidy up then. */
  readonly finished: Promise<void>;
  readonly #student: StudentProcess;
  readonly #started: Promise<void>;
  #park!: () => void;
  #start!: () => void;
  /** Jest's environment says here that no check is left. */
  finish!: () => void;
  #watchdog: Watchdog | undefined;
  #transcript: Transcript | undefined;
  #seed = '';
  #broken: Outcome | undefined;
  #closed = false;

  constructor(readonly exercise: string, private readonly limits: Limits) {
    this.#student = new StudentProcess(limits);
    this.parked = new Promise((resolve) => (this.#park = resolve));
    this.finished = new Promise((resolve) => (this.finish = resolve));
    this.#started = new Promise((resolve) => (this.#start = resolve));
    this.bridge = this.#makeBridge();
  }

  /** Whether the checks that are left need not run: one has failed, or nobody wants the run any more. */
  get isDecided(): boolean {
    return this.#closed || this.checks.some(({ status }) => status === 'failed');
  }

  /** Loads the program and opens the gate; the checks run from here on. */
  async start(program: Program, seed: string): Promise<void> {
    this.#seed = seed;
    const outcome = await this.#watched(() => this.#student.load(program));
    if (!('returned' in outcome)) this.#broken = 'threw' in outcome ? { ended: endedAtLoad(outcome.threw) } : outcome;
    this.#start();
  }

  /** Jest's environment waits here, with the checks loaded, until the run starts. */
  async gate(): Promise<void> {
    await this.bridge.rehearse?.().catch(() => {});
    this.#park();
    return this.#started;
  }

  /** Ends a run that is no longer wanted, or is over. */
  async close(): Promise<void> {
    this.#closed = true;
    this.#start();
    this.#stopWatching();
    await this.#student.letGo();
  }

  record(): RunRecord {
    const ending = this.#broken && 'ended' in this.#broken ? this.#broken.ended : this.#student.ending;
    return { checks: this.checks, facts: this.#student.facts, ending, output: withoutDump(this.#student.output.text) };
  }

  add(name: string, status: CheckRecord['status'], details?: Details): void {
    this.checks.push({ name, status, wire: status === 'failed' ? (this.#transcript?.events ?? []) : [], ...(details ? { details } : {}) });
    this.#stopWatching();
  }

  /** A socket or server left open fails any exercise, also one whose checks do not ask for it. */
  addWhatIsLeftOpen(): void {
    const left = this.#student.facts.find((fact) => fact.kind === 'left-open');
    if (left?.kind !== 'left-open' || this.isDecided) return;
    const message = `A ${left.what} that the program opened was still open at the end.`;
    this.checks.push({ name: 'leaves nothing open', status: 'failed', wire: [], details: { message, seen: { stack: left.stack } } });
  }

  #makeBridge(): Bridge {
    const seed = () => this.#seed;
    return {
      get seed() {
        return seed();
      },
      evaluate: (code, argument) => this.#evaluate(code, argument),
      barrier: () => this.#student.ping().catch(() => {}),
      facts: () => this.#student.facts,
      begin: (transcript) => this.#begin(transcript),
      finish: () => this.#finish(),
    };
  }

  #begin(transcript: Transcript): void {
    this.#stopWatching();
    this.#transcript = transcript;
    this.#watchdog = new Watchdog(this.#student, transcript, this.limits, (reason) => transcript.abort(reason));
  }

  async #evaluate(code: string, argument: unknown): Promise<Outcome> {
    return this.#broken ?? outcomeOf(() => this.#student.evaluate(code, argument));
  }

  async #finish(): Promise<Ending | undefined> {
    if (this.#broken) return 'ended' in this.#broken ? this.#broken.ended : undefined;
    await this.#student.ping().catch(() => {});
    return this.#student.ending;
  }

  async #watched(work: () => Promise<unknown>): Promise<Outcome> {
    await this.#student.ready;
    const limit = setTimeout(() => this.#student.end({ status: 'timed-out', message: `The file did not finish loading within ${this.limits.checkMs / 1000} s.`, stack: '' }), this.limits.checkMs);
    try {
      return await outcomeOf(work);
    } finally {
      clearTimeout(limit);
    }
  }

  #stopWatching(): void {
    this.#watchdog?.stop();
    this.#watchdog = undefined;
  }
}

// V8 prints pages about its heap before it gives up; the learner's own output ends where they begin.
function withoutDump(output: string): string {
  return output.replace(/\n?<--- Last few GCs --->[\s\S]*$/, '');
}

async function outcomeOf(work: () => Promise<unknown>): Promise<Outcome> {
  try {
    return { returned: await work() };
  } catch (error) {
    if (error instanceof ProgramThrew) return { threw: error.thrown };
    if (error instanceof ProgramEnded) return { ended: error.ending };
    throw error;
  }
}

function endedAtLoad(error: ProgramThrew['thrown']): Ending {
  const what = error.notAnError ? error.message : `${error.name}: ${error.message}`;
  return { status: 'crashed', message: `The file throws while it is loaded: ${what}`, stack: error.stack, error };
}
