// The judge's end of a student process: starts it, asks it, holds it to its limits, and ends it with all it started.
import { spawn, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import path from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { setTimeout } from 'node:timers/promises';
import type { Ending, EndingStatus, Fact, ThrownError } from '../../course/bridge';
import { kitRoot } from '../../workspace';
import type { Limits } from '../limits';
import { Output } from '../output';
import { family, killAll, residentBytes } from '../processes';
import { encode, MessageReader } from './channel';
import { channelClosedCode, type FromStudent, type Program, type Pulse, type ToStudent } from './protocol';

/** The student process ended while it was asked something. */
export class ProgramEnded extends Error {
  constructor(readonly ending: Ending) {
    super(ending.message);
  }
}

/** The learner's function threw, or rejected. */
export class ProgramThrew extends Error {
  constructor(readonly thrown: ThrownError) {
    super(thrown.message);
  }
}

interface Waiting {
  asksLearner: boolean;
  resolve(value: unknown): void;
  reject(error: Error): void;
}

const loader = path.join(kitRoot, 'harness', 'loader.js');
const main = path.join(__dirname, 'main.ts');
const memoryEveryMs = 25;
const pipesMostMs = 500;

export class StudentProcess {
  readonly facts: Fact[] = [];
  readonly output: Output;
  ending: Ending | undefined;
  readonly #child: ChildProcess;
  readonly #token = randomBytes(16).toString('hex');
  readonly #mark = `KOANS_STUDENT=${randomBytes(8).toString('hex')}`;
  readonly #waiting = new Map<number, Waiting>();
  /** Resolves when the process can be asked, or has ended before it could: its start is not the learner's time. */
  readonly ready: Promise<void>;
  #becomeReady!: () => void;
  readonly #exited: Promise<unknown>;
  readonly #memory: NodeJS.Timeout;
  #nextId = 1;
  #pinging: Promise<void> | undefined;
  #nextPing: Promise<void> | undefined;
  #letGo = false;
  /** Only a program that was loaded can have started anything. */
  #hasLoaded = false;
  #crowdedSince: number | undefined;

  constructor(private readonly limits: Limits) {
    const [name, value] = this.#mark.split('=');
    const node = [process.execPath, `--max-old-space-size=${limits.heapMiB}`, loader, main, String(limits.closingMs)];
    // The shell sets the limit of processor time and then becomes node: a program that loops for ever ends by itself when
    // nobody is left to end it.
    this.#child = spawn('/bin/sh', ['-c', `ulimit -t ${limits.cpuSeconds}; exec "$@"`, 'sh', ...node], {
      stdio: ['ignore', 'pipe', 'pipe', 'pipe', 'pipe'],
      detached: process.platform !== 'win32',
      env: { ...cleanEnvironment(), [name!]: value },
    });
    this.output = new Output(limits.outputKept, limits.outputMost, () => this.end(endingOf('output-flood', flood(limits.outputMost))));
    this.output.take(this.#child.stdout!);
    this.output.take(this.#child.stderr!);
    this.#listen(this.#child.stdio[3] as Readable);
    this.#inbox.on('error', () => {});
    this.ready = new Promise((resolve) => (this.#becomeReady = resolve));
    this.#exited = this.#untilExit();
    this.#memory = setInterval(() => this.#watchMemory(), memoryEveryMs);
    this.#send({ type: 'hello', token: this.#token });
  }

  /** Loads the program; throws ProgramThrew when it throws at load, ProgramEnded when it ends the process. */
  async load(program: Program): Promise<void> {
    this.#hasLoaded = true;
    await this.#ask(0, { type: 'load', program });
  }

  /** Runs `code`, the text of a function, in the student process with the program's exports and `argument`. */
  evaluate(code: string, argument: unknown): Promise<unknown> {
    const id = this.#nextId++;
    return this.#ask(id, { type: 'evaluate', id, code, argument });
  }

  /**
   * Resolves after everything that had reached the program before has been read. Whoever asks while a ping is under way
   * shares the next one: a sweep has dozens of connections, and each message wakes the process.
   */
  ping(): Promise<void> {
    if (!this.#pinging) return (this.#pinging = this.#ping());
    return (this.#nextPing ??= this.#pinging.then(() => this.#followUp()));
  }

  /** How busy the program is. */
  async pulse(): Promise<Pulse> {
    const id = this.#nextId++;
    return (await this.#ask(id, { type: 'feel-pulse', id })) as Pulse;
  }

  /** Whether a `load` or an `evaluate` is under way; pings do not count, they ask nothing of the learner's code. */
  get isAsked(): boolean {
    return [...this.#waiting.values()].some(({ asksLearner }) => asksLearner);
  }

  /** Ends the program because of what it did; the first reason stands. */
  end(ending: Ending): void {
    this.ending ??= ending;
    this.#kill();
  }

  /** Ends the process and all it started, when it is no longer needed; resolves when it is gone. */
  async letGo(): Promise<void> {
    this.#letGo = true;
    this.#kill();
    await this.#exited;
  }

  get #inbox(): Writable {
    return this.#child.stdio[4] as Writable;
  }

  async #ping(): Promise<void> {
    const id = this.#nextId++;
    try {
      await this.#ask(id, { type: 'ping', id });
    } finally {
      this.#pinging = undefined;
    }
  }

  #followUp(): Promise<void> {
    this.#nextPing = undefined;
    return (this.#pinging = this.#ping());
  }

  #ask(id: number, message: ToStudent): Promise<unknown> {
    if (this.ending) return Promise.reject(new ProgramEnded(this.ending));
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { asksLearner: message.type === 'load' || message.type === 'evaluate', resolve, reject });
      this.#send(message);
    });
  }

  #send(message: ToStudent): void {
    this.#inbox.write(encode(message));
  }

  #listen(outbox: Readable): void {
    const reader = new MessageReader();
    outbox.on('data', (bytes: Buffer) => {
      try {
        for (const framed of reader.push(bytes)) this.#receive(framed as { token: string; message: FromStudent });
      } catch {
        // Whoever writes into our pipe something that is no message has left the game.
        this.end(endingOf('crashed', 'The program wrote into the channel that the checks use (file descriptor 3).'));
      }
    });
    outbox.on('error', () => {});
  }

  #receive({ token, message }: { token: string; message: FromStudent }): void {
    if (message.type === 'ready') return this.#becomeReady();
    if (token !== this.#token) return;
    if (message.type === 'fact') return this.#note(message.fact);
    const id = message.type === 'loaded' ? 0 : message.id;
    const waiting = this.#waiting.get(id);
    if (!waiting) return;
    this.#waiting.delete(id);
    if (message.type === 'pong') waiting.resolve(message.pulse);
    else if (message.error) waiting.reject(new ProgramThrew(message.error));
    else waiting.resolve(message.type === 'result' ? message.value : undefined);
  }

  #note(fact: Fact): void {
    if (this.facts.length < 1000) this.facts.push(fact);
    if (fact.kind === 'exit') this.ending ??= endingOf('exited', exitSentence(fact.how, fact.code), fact.stack);
    if (fact.kind === 'uncaught' && !fact.handled) this.ending ??= crash(fact.error, fact.origin);
  }

  #watchMemory(): void {
    if (this.#child.pid === undefined || !this.isAsked) return;
    const { residentMiB, crowdedMiB, crowdedMs } = this.limits;
    const mebibytes = residentBytes(this.#child.pid) / 2 ** 20;
    this.#crowdedSince = mebibytes > crowdedMiB ? (this.#crowdedSince ?? performance.now()) : undefined;
    const isCrowded = this.#crowdedSince !== undefined && performance.now() - this.#crowdedSince > crowdedMs;
    if (mebibytes > residentMiB || isCrowded) this.end(this.#outOfMemory());
  }

  #kill(): void {
    const { pid } = this.#child;
    if (pid === undefined || this.#child.exitCode !== null || this.#child.signalCode !== null) return this.#killFamily();
    // Stopped first, so that it starts nothing more while its family is counted.
    if (process.platform !== 'win32') this.#child.kill('SIGSTOP');
    this.#killFamily();
    this.#child.kill('SIGKILL');
  }

  #killFamily(): void {
    const { pid } = this.#child;
    if (pid === undefined) return;
    if (this.#hasLoaded) killAll(family(pid, this.#mark).filter((member) => member !== pid));
  }

  // What the program started may hold its pipes open: it is ended first, and what still holds on is not waited for.
  async #untilExit(): Promise<void> {
    try {
      const closed = once(this.#child, 'close');
      const [code, signal] = (await once(this.#child, 'exit')) as [number | null, string | null];
      if (!this.#letGo) killAll(family(this.#child.pid!, this.#mark));
      await Promise.race([closed, setTimeout(pipesMostMs, undefined, { ref: false })]);
      this.#onExit(code, signal);
    } catch {
      this.#onExit(null, null);
    }
  }

  #onExit(code: number | null, signal: string | null): void {
    clearInterval(this.#memory);
    this.#becomeReady();
    if (!this.#letGo) this.ending ??= this.#unexplained(code, signal);
    if (this.ending) {
      this.#killFamily();
      for (const { reject } of this.#waiting.values()) reject(new ProgramEnded(this.ending));
    }
    this.#waiting.clear();
  }

  #outOfMemory(): Ending {
    return endingOf('out-of-memory', `The program used more memory than it may: ${this.limits.heapMiB} MiB.`);
  }

  #unexplained(code: number | null, signal: string | null): Ending {
    if (code === channelClosedCode) return endingOf('crashed', 'The program closed the channel that the checks use (file descriptor 3).');
    if (/heap out of memory|Allocation failed/.test(this.output.text)) return this.#outOfMemory();
    if (signal) return endingOf('crashed', `The program was ended by the signal ${signal}.`);
    return endingOf('crashed', `The program ended by itself with exit code ${code}.`);
  }
}

export function endingOf(status: EndingStatus, message: string, stack = ''): Ending {
  return { status, message, stack };
}

// A learner's program sees the machine as it is, less what would change how Node runs it.
function cleanEnvironment(): NodeJS.ProcessEnv {
  const { NODE_OPTIONS: _options, NODE_CHANNEL_FD: _channel, NODE_CHANNEL_SERIALIZATION_MODE: _mode, JEST_WORKER_ID: _worker, NODE_ENV: _env, ...rest } = process.env;
  return rest;
}

function flood(most: number): string {
  return `The program printed more than ${most / 1024 / 1024} MiB and was stopped.`;
}

function exitSentence(how: string, code: number | undefined): string {
  return `The program called ${how}(${code ?? ''}) and ended before its checks did.`;
}

function crash(error: ThrownError, origin: string): Ending {
  const what = error.notAnError ? `the value ${error.message}` : `${error.code ?? error.name}: ${error.message}`;
  const how = origin === 'unhandledRejection' ? 'nobody handled a rejected promise' : 'nobody caught an error';
  return { status: 'crashed', message: `The program stopped because ${how}: ${what}`, stack: error.stack, error };
}
