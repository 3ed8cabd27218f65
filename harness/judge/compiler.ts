import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { kitRoot } from '../workspace';
import type { Compiled, Source } from './compile';
import type { FromCompiler, ToCompiler } from './compiler-worker';
import type { TypeIssue } from './verdict';

/** A compiler whose heap has grown beyond this is replaced, in bytes. */
const mostHeap = 300 * 2 ** 20;

interface Pending {
  compiled: PromiseWithResolvers<Compiled>;
  types: PromiseWithResolvers<TypeIssue[]>;
}

interface PromiseWithResolvers<T> {
  promise: Promise<T>;
  resolve(value: T): void;
  reject(error: Error): void;
}

/** The warm compiler in its worker thread. */
export class Compiler {
  #worker: Worker | undefined;
  /** The next thread, while it reads Node's types. */
  #successor: Worker | undefined;
  #successorIsReady = false;
  #last: Source | undefined;
  readonly #pending = new Map<number, Pending>();
  #nextId = 1;
  #isClosed = false;

  /** Compiles a source: `compiled` comes at once, `types` when they are known; both reject when the compiler itself fails. */
  compile(source: Source): { compiled: Promise<Compiled>; types: Promise<TypeIssue[]> } {
    if (this.#isClosed) throw new Error('the compiler was closed');
    const id = this.#nextId++;
    const pending: Pending = { compiled: withResolvers(), types: withResolvers() };
    this.#pending.set(id, pending);
    this.#last = source;
    const worker = (this.#worker ??= this.#start());
    // An idle compiler does not keep the process alive, one at work does.
    worker.ref();
    worker.postMessage({ id, source } satisfies ToCompiler);
    return { compiled: pending.compiled.promise, types: pending.types.promise };
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    const workers = [this.#worker, this.#successor];
    this.#worker = this.#successor = undefined;
    await Promise.all(workers.map((worker) => worker?.terminate()));
    this.#giveUp(new Error('the compiler was closed'));
  }

  #start(): Worker {
    const worker = new Worker(path.join(kitRoot, 'harness', 'loader.js'), { argv: [path.join(__dirname, 'compiler-worker.ts')], resourceLimits: { maxYoungGenerationSizeMb: 8 } });
    worker.on('message', (message: FromCompiler) => this.#receive(worker, message));
    worker.on('error', (error) => this.#fail(worker, error));
    worker.unref();
    return worker;
  }

  #receive(worker: Worker, message: FromCompiler): void {
    if (worker === this.#successor) {
      this.#successorIsReady ||= 'types' in message;
      return this.#succeed();
    }
    const pending = this.#pending.get(message.id);
    if (!pending) return;
    if ('compiled' in message) return pending.compiled.resolve(message.compiled);
    this.#pending.delete(message.id);
    if ('types' in message) pending.types.resolve(message.types);
    else reject(pending, new Error(message.failed));
    if (this.#pending.size === 0) this.#worker?.unref();
    if ('types' in message && message.heapBytes > mostHeap) this.#renew();
    this.#succeed();
  }

  // The old thread answers until the new one is warm.
  #renew(): void {
    if (this.#successor || !this.#last) return;
    this.#successor = this.#start();
    this.#successor.postMessage({ id: 0, source: this.#last } satisfies ToCompiler);
  }

  #succeed(): void {
    if (!this.#successor || !this.#successorIsReady || this.#pending.size > 0) return;
    const old = this.#worker;
    this.#worker = this.#successor;
    this.#successor = undefined;
    this.#successorIsReady = false;
    void old?.terminate();
  }

  #fail(worker: Worker, error: Error): void {
    if (worker === this.#successor) [this.#successor, this.#successorIsReady] = [undefined, false];
    if (worker !== this.#worker) return;
    this.#giveUp(error);
    this.#worker = undefined;
  }

  #giveUp(reason: Error): void {
    for (const pending of this.#pending.values()) reject(pending, reason);
    this.#pending.clear();
  }
}

function reject(pending: Pending, error: Error): void {
  pending.compiled.reject(error);
  pending.types.reject(error);
}

function withResolvers<T>(): PromiseWithResolvers<T> {
  let resolve!: (value: T) => void;
  let reject!: (error: Error) => void;
  const promise = new Promise<T>((yes, no) => ([resolve, reject] = [yes, no]));
  // A rejection that nobody waits for yet is not an error of the process.
  promise.catch(() => {});
  return { promise, resolve, reject };
}
