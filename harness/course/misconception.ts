import type { WireEvent } from '../../fixtures/wire/transcript';
import type { Ending, Fact, ThrownError } from './bridge';

/** All that is known of one failed check and of the run around it. */
export interface Evidence {
  /** The name of the failed check. */
  check: string;
  /** The checks of this run that passed, by name. */
  passed: string[];
  /** The call as the learner would write it, when the check made one. */
  call?: string;
  expected?: unknown;
  actual?: unknown;
  /** What the check noted beside expected and actual. */
  seen: Record<string, unknown>;
  threw?: ThrownError;
  ended?: Ending;
  facts: readonly Fact[];
  wire: WireEvent[];
}

/** A wrong idea that many have, how it shows, and the question that helps. */
export interface Misconception {
  id: string;
  /** Points at the evidence and gives no code away. */
  question: string;
  /** Where it is written: "RFC 9293 §3.6". */
  source: string;
  /** Whether the evidence was seen in this run; the first misconception of a list that says yes is named. */
  seenIn(evidence: Evidence): boolean;
}
