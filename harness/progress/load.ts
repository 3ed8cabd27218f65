import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Workspace } from '../workspace';
import { parseProgress, type TextFault } from './format';
import type { Progress } from './progress';

export type Fault = TextFault | 'unreadable';

export interface Loaded {
  /** Empty where there is none, or none that can be understood. */
  progress: Progress;
  fault?: Fault;
}

/** Where the progress of a workspace is kept. */
export function progressFile(workspace: Workspace): string {
  return path.join(workspace.state, 'progress.json');
}

/** What progress.json says. Changes nothing, never throws. */
export function load(workspace: Workspace): Loaded {
  const text = textOf(progressFile(workspace));
  const found = text === undefined ? { exercises: {} } : typeof text === 'string' ? parseProgress(text) : text.fault;
  return typeof found === 'string' ? { progress: { exercises: {} }, fault: found } : { progress: found };
}

/** A fault in one sentence: what is wrong, and what to do. */
export function faultSentence(workspace: Workspace, fault: Fault): string {
  const file = progressFile(workspace);
  switch (fault) {
    case 'damaged':
      return `${file} is damaged and cannot be set aside: move it away, and \`npm run check\` finds your progress again.`;
    case 'newer':
      return `${file} was written by a newer Socket Koans: update this one, or move the file away.`;
    case 'unreadable':
      return `${file} cannot be read: see that it is a file and yours, or move it away.`;
  }
}

function textOf(file: string): string | { fault: Fault } | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return undefined;
    return { fault: code === 'EISDIR' ? 'damaged' : 'unreadable' };
  }
}
