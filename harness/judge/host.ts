import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { kitRoot } from '../workspace';
import type { FromHost, RunReport, RunRequest, ToHost } from './host-process';

const loader = path.join(kitRoot, 'harness', 'loader.js');
const program = path.join(__dirname, 'host-process.ts');

/** A run leaves a few megabytes behind; a host that has grown beyond this is replaced, in bytes. */
const mostResident = 260 * 2 ** 20;
const closingMs = 3000;

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

/** The judge's end of the jest host: starts it when it is needed, again when it is gone, and anew when it has grown. */
export class Host {
  #child: ChildProcess | undefined;
  /** The next host, while it makes itself ready. */
  #successor: ChildProcess | undefined;
  #successorIsReady = false;
  #prepared: string | undefined;
  readonly #errors = new WeakMap<ChildProcess, string>();
  readonly #waiting = new Map<number, Waiting>();
  #nextId = 1;
  #isClosed = false;

  /** Lets the checks of an exercise stand ready for the next run. */
  prepare(exercise: string): void {
    if (this.#isClosed) return;
    this.#prepared = exercise;
    send(this.#current(), { type: 'prepare', exercise });
  }

  /** Runs the checks of one exercise; throws HostGone when the process ended under them, or was closed. */
  run(request: RunRequest): Promise<RunReport> {
    // What was under way when the judge closed must not start everything again.
    if (this.#isClosed) return Promise.reject(new HostGone(null, 'it was closed'));
    const id = this.#nextId++;
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      send(this.#current(), { type: 'run', id, request });
    });
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    const children = [this.#child, this.#successor];
    this.#child = this.#successor = undefined;
    await Promise.all(children.map((child) => child && end(child)));
    this.#giveUp(new HostGone(null, 'it was closed'));
  }

  #current(): ChildProcess {
    return (this.#child ??= this.#start());
  }

  #start(): ChildProcess {
    const child = fork(loader, [program], { execArgv: ['--max-semi-space-size=2'], serialization: 'advanced', stdio: ['ignore', 'pipe', 'pipe', 'ipc'], cwd: kitRoot });
    // What jest or a check prints is for whoever mends the kit, never for the learner's screen.
    for (const stream of [child.stdout!, child.stderr!]) stream.on('data', (text: Buffer) => this.#errors.set(child, ((this.#errors.get(child) ?? '') + text.toString()).slice(-4000)));
    child.on('message', (message: FromHost) => this.#receive(child, message));
    child.on('exit', (code, signal) => this.#onExit(child, code, signal));
    return child;
  }

  #receive(child: ChildProcess, message: FromHost): void {
    if (message.type === 'parked') {
      if (child === this.#successor) this.#successorIsReady = true;
      return this.#succeed();
    }
    const waiting = this.#waiting.get(message.id);
    this.#waiting.delete(message.id);
    if (message.type === 'failed') return waiting?.reject(new Error(message.reason));
    waiting?.resolve(message.report);
    if (message.residentBytes > mostResident) this.#renew();
    this.#succeed();
  }

  // The old host answers until the new one has its checks parked, so that no save has to wait for the change.
  #renew(): void {
    if (this.#successor || this.#prepared === undefined) return;
    this.#successor = this.#start();
    send(this.#successor, { type: 'prepare', exercise: this.#prepared });
  }

  #succeed(): void {
    if (!this.#successor || !this.#successorIsReady || this.#waiting.size > 0) return;
    const old = this.#child;
    this.#child = this.#successor;
    this.#successor = undefined;
    this.#successorIsReady = false;
    if (this.#prepared !== undefined) send(this.#child, { type: 'prepare', exercise: this.#prepared });
    if (old) void end(old);
  }

  #onExit(child: ChildProcess, code: number | null, signal: string | null): void {
    if (this.#successor === child) [this.#successor, this.#successorIsReady] = [undefined, false];
    if (this.#child !== child) return;
    this.#child = undefined;
    this.#giveUp(new HostGone(signal, `exit code ${code}: ${this.#errors.get(child)?.trim() ?? ''}`));
  }

  #giveUp(reason: HostGone): void {
    for (const { reject } of this.#waiting.values()) reject(reason);
    this.#waiting.clear();
  }
}

function send(child: ChildProcess, message: ToHost): void {
  child.send(message, () => {});
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  if (child.connected) child.disconnect();
  const late = setTimeout(() => child.kill('SIGKILL'), closingMs);
  await gone;
  clearTimeout(late);
}
