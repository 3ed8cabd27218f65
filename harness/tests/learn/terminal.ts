// `koans learn` in a real pseudo-terminal, in a workspace of its own.
import { spawn, type IPty } from '@lydell/node-pty';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { exercises, stubOf } from '../../course/manifest';
import { family } from '../../judge/processes';
import { exerciseFile, kitRoot, solutionFile, workspaceAt } from '../../workspace';

export const koans = path.join(kitRoot, 'harness', 'koans.js');

/** A folder with the exercises as they are handed out. */
export function freshWorkspace(): string {
  const root = mkdtempSync(path.join(os.tmpdir(), 'koans terminal '));
  mkdirSync(path.join(root, 'exercises'));
  for (const exercise of exercises()) writeFileSync(path.join(root, 'exercises', `${exercise.slug}.ts`), stubOf(exercise));
  return root;
}

/** An environment in which nothing of the machine that runs the tests decides how the screen looks. */
export function environment(root: string): NodeJS.ProcessEnv {
  const { PATH, HOME, TMPDIR, SystemRoot } = process.env;
  return { PATH, HOME, ...(TMPDIR ? { TMPDIR } : {}), ...(SystemRoot ? { SystemRoot } : {}), LANG: 'en_US.UTF-8', TERM: 'xterm', NO_COLOR: '1', KOANS_WORKSPACE: root };
}

export class Terminal {
  readonly root = freshWorkspace();
  /** Resolves with the exit code. */
  readonly exited: Promise<number>;
  readonly #pty: IPty;
  #written = '';
  #onData = () => {};

  constructor(args: string[], size = { cols: 100, rows: 40 }) {
    this.#pty = spawn(process.execPath, [koans, 'learn', ...args], { ...size, cwd: this.root, env: environment(this.root) });
    this.#pty.onData((text) => {
      this.#written += text;
      this.#onData();
    });
    this.exited = new Promise((resolve) => this.#pty.onExit(({ exitCode }) => resolve(exitCode)));
  }

  /** The frame that was drawn last, as lines without colours. */
  get screen(): string {
    const frame = this.#written.slice(this.#written.lastIndexOf('\x1b[H'));
    return frame.replace(/\x1b\[[0-9;?]*[A-Za-z]/g, '').replace(/\r/g, '');
  }

  /** Everything that was ever written, with its control characters. */
  get written(): string {
    return this.#written;
  }

  /** Resolves as soon as the screen shows this. */
  async sees(what: string | RegExp): Promise<void> {
    const isThere = () => (typeof what === 'string' ? this.screen.includes(what) : what.test(this.screen));
    while (!isThere()) {
      const more = new Promise<'more'>((resolve) => (this.#onData = () => resolve('more')));
      const next = await Promise.race([more, this.exited]);
      if (next !== 'more' && !isThere()) throw new Error(`learn ended with ${next} before the screen showed ${what}:\n${this.screen}`);
    }
  }

  press(keys: string): void {
    this.#pty.write(keys);
  }

  resize(columns: number, rows: number): void {
    this.#pty.resize(columns, rows);
  }

  kill(signal: NodeJS.Signals): void {
    this.#pty.kill(signal);
  }

  save(slug: string, text: string): void {
    writeFileSync(this.file(slug), text);
  }

  saveSolution(slug: string): void {
    copyFileSync(solutionFile(slug), this.file(slug));
  }

  file(slug: string): string {
    return exerciseFile(workspaceAt(this.root), slug);
  }

  /** The processes that belong to this session now. */
  processes(): number[] {
    return family(this.#pty.pid, `KOANS_WORKSPACE=${this.root}`);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#pty.kill('SIGKILL');
    await this.exited;
    rmSync(this.root, { recursive: true, force: true });
  }
}

/** Resolves when none of these processes is there any more; there is no event for processes that are not ours. */
export async function gone(pids: number[]): Promise<void> {
  while (pids.some(isThere)) await pause(10);
}

function isThere(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
