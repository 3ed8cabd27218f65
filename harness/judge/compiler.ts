import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { kitRoot } from '../workspace';
import type { Compiled, Source } from './compile';
import type { FromCompiler, ToCompiler } from './compiler-worker';
import type { TypeIssue } from './verdict';

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
  readonly #pending = new Map<number, Pending>();
  #nextId = 1;

  /** Compiles a source: `compiled` comes at once, `types` when they are known; both reject when the compiler itself fails. */
  compile(source: Source): { compiled: Promise<Compiled>; types: Promise<TypeIssue[]> } {
    const id = this.#nextId++;
    const pending: Pending = { compiled: withResolvers(), types: withResolvers() };
    this.#pending.set(id, pending);
    const worker = this.#start();
    // An idle compiler does not keep the process alive, one at work does.
    worker.ref();
    worker.postMessage({ id, source } satisfies ToCompiler);
    return { compiled: pending.compiled.promise, types: pending.types.promise };
  }

  async close(): Promise<void> {
    await this.#worker?.terminate();
    this.#worker = undefined;
  }

  #start(): Worker {
    if (this.#worker) return this.#worker;
    const worker = new Worker(path.join(kitRoot, 'harness', 'loader.js'), { argv: [path.join(__dirname, 'compiler-worker.ts')] });
    worker.on('message', (message: FromCompiler) => this.#receive(message));
    worker.on('error', (error) => this.#fail(error));
    return (this.#worker = worker);
  }

  #receive(message: FromCompiler): void {
    const pending = this.#pending.get(message.id);
    if (!pending) return;
    if ('compiled' in message) return pending.compiled.resolve(message.compiled);
    this.#pending.delete(message.id);
    if ('types' in message) pending.types.resolve(message.types);
    else reject(pending, new Error(message.failed));
    if (this.#pending.size === 0) this.#worker?.unref();
  }

  #fail(error: Error): void {
    for (const pending of this.#pending.values()) reject(pending, error);
    this.#pending.clear();
    this.#worker = undefined;
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
