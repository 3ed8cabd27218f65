// What a check, inside jest's sandbox, may ask of the run it belongs to, and what it learns about the learner's program.
// The judge stands behind it.
import type { Transcript } from '../../fixtures/wire/transcript';

export const bridgeKey = Symbol.for('socket-koans.bridge');

export interface Bridge {
  /** The seed of this run; every random value of a check comes from it. */
  readonly seed: string;
  /** Runs the text of a function in the student process. */
  evaluate(code: string, argument: unknown): Promise<Outcome>;
  /** Resolves when the student process has read all that had reached it. */
  barrier(): Promise<void>;
  /** What the observer has seen so far. */
  facts(): readonly Fact[];
  /** Done once, with nothing at stake, while the checks wait for a program. */
  rehearse?: () => Promise<void>;
  /** Begins a check whose wire is `transcript`. */
  begin(transcript: Transcript): void;
  /** Ends a check: lets the program come to rest, and says how it ended, if it did. */
  finish(): Promise<Ending | undefined>;
}

/** How a call of the learner's function ended. */
export type Outcome = { returned: unknown } | { threw: ThrownError } | { ended: Ending };

/** An error as it travels: classes do not survive a structured clone, names and codes do. */
export interface ThrownError {
  name: string;
  message: string;
  code?: string;
  stack: string;
  /** True for `throw 'text'` and the like. */
  notAnError?: boolean;
}

export type EndingStatus = 'crashed' | 'exited' | 'timed-out' | 'out-of-memory' | 'output-flood';

/** How and why the student process came to its end before its checks did. */
export interface Ending {
  status: EndingStatus;
  message: string;
  stack: string;
  error?: ThrownError;
}

/** Something the observer saw, with the stack of the learner's code where it happened. */
export type Fact =
  | { kind: 'uses'; what: 'http' | 'http2' | 'fetch'; stack: string }
  | { kind: 'exit'; how: string; code: number | undefined; stack: string }
  | { kind: 'kill'; pid: number; stack: string }
  | { kind: 'spawn'; pid: number; stack: string }
  | { kind: 'uncaught'; error: ThrownError; origin: string; handled: boolean }
  | { kind: 'left-open'; what: 'socket' | 'server' | 'datagram socket'; stack: string };

/** A value that cannot travel, in words and in the facts that matter. */
export interface Description {
  is: string;
  [fact: string]: unknown;
}

/** What a failed check knows about itself beside jest's own words; it hangs on the error it throws. */
export interface Details {
  message?: string;
  expected?: unknown;
  actual?: unknown;
  /** The call as the learner would write it: `parsePort("80")`. */
  call?: string;
  /** More evidence, for a diagnosis only. */
  seen?: Record<string, unknown>;
  threw?: ThrownError;
  ended?: Ending;
  advice?: string[];
}

export const detailsKey = 'koans';
