// The text of progress.json: versioned, and readable by hand.
import type { ExerciseProgress, Progress } from './progress';

/** Why a text is not progress: it cannot be understood, or a later version of the kit wrote it. */
export type TextFault = 'damaged' | 'newer';

const version = 1;
const states = new Set<unknown>(['not-started', 'in-progress', 'passed']);

/** The progress that `text` says, or why it says none. */
export function parseProgress(text: string): Progress | TextFault {
  const data = jsonOf(text);
  if (!isObject(data)) return 'damaged';
  if (typeof data.version === 'number' && data.version > version) return 'newer';
  if (data.version !== version || !isCurrent(data.current) || !isEntries(data.exercises)) return 'damaged';
  return { ...(data.current === undefined ? {} : { current: data.current }), exercises: data.exercises };
}

/** The progress as text, with the exercises in order. */
export function formatProgress({ current, exercises }: Progress): string {
  const inOrder = Object.fromEntries(Object.entries(exercises).sort(([a], [b]) => (a < b ? -1 : 1)));
  return `${JSON.stringify({ version, current, exercises: inOrder }, null, 2)}\n`;
}

// An editor on Windows may put a byte order mark in front, at which JSON.parse stops.
function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return undefined;
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isCurrent(value: unknown): value is string | undefined {
  return value === undefined || typeof value === 'string';
}

function isEntries(value: unknown): value is Record<string, ExerciseProgress> {
  return isObject(value) && Object.values(value).every(isEntry);
}

function isEntry(value: unknown): value is ExerciseProgress {
  if (!isObject(value)) return false;
  const { state, attempts, passedAt, hintLevel } = value;
  return states.has(state) && isCount(attempts) && (passedAt === undefined || typeof passedAt === 'string') && (hintLevel === undefined || isCount(hintLevel));
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}
