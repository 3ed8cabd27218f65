import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { kitRoot } from '../workspace';
import type { FromHost, RunReport, RunRequest, ToHost } from './host-process';

const loader = path.join(kitRoot, 'harness', 'loader.js');
const program = path.join(__dirname, 'host-process.ts');

/** The host process went away while it was asked, with the signal that ended it. */
export class HostGone extends Error {
  constructor(readonly signal: string | null, details: string) {
    super(`the process that runs the checks ended (${signal ?? details})`);
  }
}

interface Waiting {
  resolve(report: RunReport): void;
  reject(error: Error): void;
}

/** The judge's end of the jest host: starts it when it is needed, and again when it is gone. */
export class Host {
  #child: ChildProcess | undefined;
  #errors = '';
  readonly #waiting = new Map<number, Waiting>();
  #nextId = 1;

  /** Lets the checks of an exercise stand ready for the next run. */
  prepare(exercise: string): void {
    this.#send({ type: 'prepare', exercise });
  }

  /** Runs the checks of one exercise; throws HostGone when the process ended under them. */
  run(request: RunRequest): Promise<RunReport> {
    const id = this.#nextId++;
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      this.#send({ type: 'run', id, request });
    });
  }

  async close(): Promise<void> {
    const child = this.#child;
    if (!child) return;
    this.#child = undefined;
    const gone = once(child, 'exit');
    if (child.connected) child.disconnect();
    const late = setTimeout(() => child.kill('SIGKILL'), 3000);
    await gone;
    clearTimeout(late);
  }

  #send(message: ToHost): void {
    this.#start().send(message, () => {});
  }

  #start(): ChildProcess {
    if (this.#child) return this.#child;
    this.#errors = '';
    const child = fork(loader, [program], { execArgv: [], serialization: 'advanced', stdio: ['ignore', 'pipe', 'pipe', 'ipc'], cwd: kitRoot });
    // What jest or a check prints is for whoever mends the kit, never for the learner's screen.
    for (const stream of [child.stdout!, child.stderr!]) stream.on('data', (text: Buffer) => (this.#errors = (this.#errors + text.toString()).slice(-4000)));
    child.on('message', (message: FromHost) => this.#receive(message));
    child.on('exit', (code, signal) => this.#onExit(child, code, signal));
    return (this.#child = child);
  }

  #receive(message: FromHost): void {
    const waiting = this.#waiting.get(message.id);
    this.#waiting.delete(message.id);
    if (message.type === 'report') waiting?.resolve(message.report);
    else waiting?.reject(new Error(message.reason));
  }

  #onExit(child: ChildProcess, code: number | null, signal: string | null): void {
    if (this.#child === child) this.#child = undefined;
    const gone = new HostGone(signal, `exit code ${code}: ${this.#errors.trim()}`);
    for (const { reject } of this.#waiting.values()) reject(gone);
    this.#waiting.clear();
  }
}
