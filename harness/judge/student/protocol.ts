import type { Fact, ThrownError } from '../../course/bridge';

/** The JavaScript of an exercise and of what it imports, by the path at which each file stands for the learner. */
export interface Program {
  entry: string;
  files: Record<string, string>;
}

/** The exit code of a student process that can no longer reach the judge. */
export const channelClosedCode = 70;

/** How busy a program is. */
export interface Pulse {
  /** The kinds of handle and request it waits for, as node names them. */
  active: string[];
  /** Bytes that its open sockets have read and written so far. */
  socketBytes: number;
  /** Processor time used so far, in microseconds. */
  cpuMicros: number;
}

export type ToStudent =
  | { type: 'hello'; token: string }
  | { type: 'load'; program: Program }
  | { type: 'evaluate'; id: number; code: string; argument: unknown }
  | { type: 'ping'; id: number }
  | { type: 'feel-pulse'; id: number };

export type FromStudent =
  | { type: 'ready' }
  | { type: 'loaded'; error?: ThrownError }
  | { type: 'result'; id: number; value?: unknown; error?: ThrownError }
  | { type: 'pong'; id: number; pulse?: Pulse }
  | { type: 'fact'; fact: Fact };
