import type { WireEvent } from '../../fixtures/wire/transcript';

export type { WireEvent };

export type Status =
  | 'passed' | 'failed' | 'not-started' | 'type-error' | 'syntax-error' | 'crashed' | 'exited'
  | 'timed-out' | 'out-of-memory' | 'output-flood' | 'harness-error';

/** A place in a file: path relative to the workspace where possible, line and column from 1. */
export interface Place {
  file: string;
  line: number;
  column: number;
}

export interface TypeIssue extends Place {
  code: number;
  message: string;
}

export interface Check {
  name: string;
  /** `skipped` waits for an earlier one. */
  status: 'passed' | 'failed' | 'skipped';
  message?: string;
  expected?: unknown;
  actual?: unknown;
  at?: Place;
  misconception?: { id: string; question: string; source: string };
  advice?: string[];
  wire?: WireEvent[];
}

/** Everything the kit says of one exercise; what comes after the judge reads this and nothing else. */
export interface Verdict {
  exercise: string;
  status: Status;
  checks: Check[];
  types: TypeIssue[];
  output: string;
  durationMs: number;
}

/** Bytes as they stand in a verdict: exact, and readable. */
export interface BytesValue {
  bytes: string;
  text: string;
}

export function isBytesValue(value: unknown): value is BytesValue {
  return typeof value === 'object' && value !== null && 'bytes' in value && 'text' in value && Object.keys(value).length === 2;
}
