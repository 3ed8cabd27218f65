// A program in a real pseudo-terminal, timed by what it shows.
import { spawn, type IPty } from '@lydell/node-pty';
import { EventEmitter, once } from 'node:events';

export interface Launch {
  command: string;
  args: string[];
  cwd: string;
  env?: NodeJS.ProcessEnv;
}

// A verdict may be painted in several writes: it is complete with the last of those that come at once.
const patienceMs = 60_000;

export class Terminal {
  readonly started = performance.now();
  readonly exited: Promise<number>;
  readonly #pty: IPty;
  readonly #shown = new EventEmitter();
  #text = '';

  constructor({ command, args, cwd, env = process.env }: Launch) {
    // Under CI the programs would not watch.
    const { CI: _ci, ...rest } = env;
    this.#pty = spawn(command, args, { cwd, cols: 100, rows: 40, env: { ...rest, TERM: 'xterm-256color', LANG: 'C.UTF-8' } });
    this.#pty.onData((data) => {
      this.#text += data;
      this.#shown.emit('more');
    });
    this.exited = new Promise((resolve) => this.#pty.onExit(({ exitCode }) => resolve(exitCode)));
  }

  get pid(): number {
    return this.#pty.pid;
  }

  /** Forgets what was shown so far. */
  clear(): void {
    this.#text = '';
  }

  /** Resolves with the time at which `sign` was first shown since the last `clear`; rejects after a minute. */
  async shows(sign: RegExp): Promise<number> {
    const late = AbortSignal.timeout(patienceMs);
    while (!sign.test(plain(this.#text))) {
      await once(this.#shown, 'more', { signal: late }).catch(() => {
        throw new Error(`${sign} was not shown within ${patienceMs / 1000} s, but:\n${plain(this.#text).slice(-2000)}`);
      });
    }
    return performance.now();
  }

  type(keys: string): void {
    this.#pty.write(keys);
  }

  async close(): Promise<void> {
    this.#pty.kill('SIGTERM');
    await this.exited;
  }
}

function plain(text: string): string {
  return text.replace(/\x1b\[[0-9;?]*[A-Za-z]|\x1b\][^\x07]*\x07/g, '');
}
