// Notices saved exercise files. nodemon, in a process of its own, says that something was saved; what it was is found by
// looking at the files, so that nothing is lost between two events, on restarts, or on disks without file events.
import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { kitRoot } from '../workspace';
import { Snapshot } from './snapshot';

export interface WatchEvents {
  /** Files were written just now. */
  saved(names: string[]): void;
  /** All files that were written in one go, as soon as no more come. */
  settled(names: string[]): void;
  /** The watcher is not what it should be; a sentence for the learner. */
  trouble(words: string): void;
}

export interface Watcher {
  close(): Promise<void>;
}

export type Mode = 'events' | 'polling';
type NodemonMessage = { type?: string; data?: { type?: string; message?: string } };

const program = path.join(__dirname, 'watcher-process.ts');
const execArgv = ['-r', path.join(kitRoot, 'harness', 'loader.js')];

/** How long things take, in milliseconds. */
export interface Pace {
  /** How long after a save others still belong to it: chokidar drops a second event of a file within 50 ms. */
  together: number;
  /** How often the files are looked at without an event. */
  glance: number;
  /** How late an event may be before it is taken for missing. */
  grace: number;
}

const usualPace: Pace = { together: 60, glance: 1000, grace: 500 };

/** Starts the process in which nodemon watches a folder: by file events, or by looking again and again. */
export function startNodemon(folder: string, mode: Mode): ChildProcess {
  return fork(program, [mode], { cwd: folder, execArgv, stdio: ['ignore', 'ignore', 'ignore', 'ipc'] });
}

/** Watches the TypeScript files of a folder until it is closed. */
export function watchExercises(folder: string, events: WatchEvents, { start = startNodemon, pace = usualPace } = {}): Watcher {
  return new NodemonWatcher(folder, events, start, pace);
}

class NodemonWatcher implements Watcher {
  readonly #snapshot: Snapshot;
  readonly #glances: NodeJS.Timeout;
  #child: ChildProcess | undefined;
  #mode: Mode = 'events';
  #together = new Set<string>();
  #settling: NodeJS.Timeout | undefined;
  #lastEvent = 0;
  #readyAt = Infinity;
  #isReady = false;
  #lastError = '';

  constructor(private readonly folder: string, private readonly events: WatchEvents, private readonly startProcess: typeof startNodemon, private readonly pace: Pace) {
    this.#snapshot = new Snapshot(folder);
    this.#start('events');
    this.#glances = setInterval(() => this.#glance(), pace.glance).unref();
  }

  async close(): Promise<void> {
    clearInterval(this.#glances);
    clearTimeout(this.#settling);
    const child = this.#child;
    this.#child = undefined;
    if (!child || child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return;
    const gone = once(child, 'exit');
    if (child.connected) child.disconnect();
    const late = setTimeout(() => child.kill('SIGKILL'), 1000);
    await gone;
    clearTimeout(late);
  }

  #start(mode: Mode): void {
    this.#mode = mode;
    this.#readyAt = Infinity;
    this.#isReady = false;
    const child = this.startProcess(this.folder, mode);
    child.on('message', (message: NodemonMessage) => this.#receive(child, message));
    child.on('error', () => this.#onGone(child));
    child.on('exit', () => this.#onGone(child));
    this.#child = child;
  }

  #receive(child: ChildProcess, { type, data }: NodemonMessage): void {
    if (child !== this.#child) return;
    if (type === 'watching') this.#readyAt = performance.now();
    if (type === 'log' && data?.type === 'error') this.#lastError = data.message ?? '';
    if (type !== 'restart') return;
    this.#lastEvent = performance.now();
    this.#look();
  }

  #look(): boolean {
    const names = this.#snapshot.changed();
    if (names.length === 0) return false;
    for (const name of names) this.#together.add(name);
    this.events.saved(names);
    clearTimeout(this.#settling);
    this.#settling = setTimeout(() => this.#settle(), this.pace.together);
    return true;
  }

  #settle(): void {
    if (this.#look()) return;
    const names = [...this.#together];
    this.#together.clear();
    this.events.settled(names);
  }

  // Where saves do not make file events (some mounts, some virtual machines), only looking finds them.
  #glance(): void {
    const began = performance.now();
    const { grace } = this.pace;
    // What the first glance finds may have been saved before nodemon was ready.
    const wasReady = this.#isReady;
    this.#isReady = began >= this.#readyAt + grace;
    if (!this.#look() || !wasReady || this.#mode === 'polling') return;
    setTimeout(() => {
      if (this.#child && this.#mode === 'events' && this.#lastEvent < began - grace) this.#poll('Saves make no file events on this disk: the kit looks at the files by itself now.');
    }, grace).unref();
  }

  #onGone(child: ChildProcess): void {
    if (child !== this.#child) return;
    this.#child = undefined;
    if (this.#mode === 'events') this.#poll(reasonFor(this.#lastError));
    else this.events.trouble('Saves may be noticed late: press r after a save.');
  }

  #poll(words: string): void {
    const before = this.#child;
    this.#start('polling');
    before?.disconnect();
    this.events.trouble(words);
  }
}

function reasonFor(error: string): string {
  const limit = /ENOSPC|EMFILE|ENFILE/.test(error);
  return `${limit ? "The system's limit of watched files is reached" : 'The watcher ended'}: the kit looks at the files by itself now.`;
}
