// A workspace in a folder of its own, with every exercise as it was handed out.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { exercises, stubOf } from '../../course/manifest';
import type { Status, Verdict } from '../../judge/verdict';
import { exerciseFile, workspaceAt, type Workspace } from '../../workspace';

export interface TemporaryWorkspace extends Workspace, Disposable {
  write(slug: string, text: string): void;
  read(slug: string): string;
}

export function temporaryWorkspace(): TemporaryWorkspace {
  const workspace = workspaceAt(mkdtempSync(path.join(os.tmpdir(), 'koans with a space ')));
  mkdirSync(workspace.exercises);
  for (const exercise of exercises()) writeFileSync(exerciseFile(workspace, exercise.slug), stubOf(exercise));
  return {
    ...workspace,
    write: (slug, text) => writeFileSync(exerciseFile(workspace, slug), text),
    read: (slug) => readFileSync(exerciseFile(workspace, slug), 'utf8'),
    [Symbol.dispose]: () => rmSync(workspace.root, { recursive: true, force: true }),
  };
}

export function progressPath({ state }: Workspace): string {
  return path.join(state, 'progress.json');
}

/** Writes progress.json by hand. */
export function writeProgress(workspace: Workspace, text: string): void {
  mkdirSync(workspace.state, { recursive: true });
  writeFileSync(progressPath(workspace), text);
}

export function verdictOf(exercise: string, status: Status): Verdict {
  return { exercise, status, checks: [], types: [], output: '', durationMs: 1 };
}
