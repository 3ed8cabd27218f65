// What a learner's program does beside returning values: which sockets it opens and leaves open, which modules it uses,
// how it ends. The observer reports and changes nothing, but for one thing: a signal to a process that the program
// did not start is refused.
import { AsyncLocalStorage } from 'node:async_hooks';
import * as childProcess from 'node:child_process';
import * as dgram from 'node:dgram';
import * as diagnostics from 'node:diagnostics_channel';
import * as net from 'node:net';
import process from 'node:process';
import { Duplex } from 'node:stream';
import type { Fact } from '../../course/bridge';
import { captured, capturedGetter } from './captured';
import { isBound, travellingError } from './values';

export type Report = (fact: Fact) => void;

interface Opened {
  what: 'socket' | 'server' | 'datagram socket';
  stack: string;
  /** The evaluation during which it was opened. */
  during: number | undefined;
  isOpen: () => boolean;
  /** Whether a timer of its own will still wake it. */
  hasDeadline?: () => boolean;
  bytes?: () => number;
}

const captureStackTrace = Error.captureStackTrace;
const opened = new Set<Opened>();
const seen = new WeakSet<object>();
const add = captured(Set.prototype as Set<Opened>, 'add');
const remove = captured(Set.prototype as Set<Opened>, 'delete');
const forEach = captured(Set.prototype as Set<Opened>, 'forEach');
const isSeen = captured(WeakSet.prototype, 'has');
const nowSeen = captured(WeakSet.prototype, 'add');
const unseen = captured(WeakSet.prototype, 'delete');
const isDestroyed = capturedGetter(Duplex.prototype, 'destroyed');
const evaluation = new AsyncLocalStorage<number>();
const { run, getStore } = AsyncLocalStorage.prototype;

/** Runs `work` so that everything it opens, now or later, belongs to evaluation `id`. */
export function during<T>(id: number, work: () => T): T {
  return run.call(evaluation, id, work) as T;
}

/** What evaluation `id`, or without it the loading of the file, has opened and not closed. */
export function leftOpen(id?: number): Fact[] {
  const left: Fact[] = [];
  forEach(opened, (item) => {
    if (!item.isOpen()) remove(opened, item);
    else if (item.during === id) left[left.length] = { kind: 'left-open', what: item.what, stack: item.stack };
  });
  return left;
}

/** Whether a socket that is open will be woken by its own time limit (such a timer is not among the active resources). */
export function socketHasDeadline(): boolean {
  let has = false;
  forEach(opened, (item) => void (has ||= item.isOpen() && item.hasDeadline?.() === true));
  return has;
}

/** How many bytes the open sockets have moved; it grows as long as something flows. */
export function socketBytes(): number {
  let sum = 0;
  forEach(opened, (item) => void (sum += item.bytes?.() ?? 0));
  return sum;
}

/** Begins to observe; `exitNow` ends the process at once. */
export function observe(report: Report, exitNow: (code: number) => never): void {
  observeSockets();
  observeModules(report);
  observeEndings(report, exitNow);
  observeProcesses(report);
}

function stackHere(): string {
  const holder: { stack?: string } = {};
  const before = Error.stackTraceLimit;
  Error.stackTraceLimit = 30;
  captureStackTrace(holder);
  const stack = holder.stack;
  Error.stackTraceLimit = before;
  return typeof stack === 'string' ? stack : '';
}

function track(object: object, what: Opened['what'], state: Pick<Opened, 'isOpen' | 'hasDeadline' | 'bytes'>): void {
  if (isSeen(seen, object)) return;
  nowSeen(seen, object);
  add(opened, { what, stack: stackHere(), during: getStore.call(evaluation) as number | undefined, ...state });
}

function trackSocket(socket: net.Socket): void {
  track(socket, 'socket', { isOpen: () => !isDestroyed(socket), hasDeadline: () => (socket.timeout ?? 0) > 0, bytes: () => socket.bytesRead + socket.bytesWritten });
}

// The channel net.client.socket is silent for `new net.Socket().connect()`, so the methods themselves are wrapped.
function observeSockets(): void {
  wrap(net.Socket.prototype, 'connect', (socket) => {
    if (isDestroyed(socket)) unseen(seen, socket);
    trackSocket(socket);
  });
  wrap(net.Server.prototype, 'listen', (server) => track(server, 'server', { isOpen: () => server.listening }));
  diagnostics.subscribe('net.server.socket', (message) => trackSocket((message as { socket: net.Socket }).socket));
  diagnostics.subscribe('udp.socket', (message) => {
    const { socket } = message as { socket: dgram.Socket };
    track(socket, 'datagram socket', { isOpen: () => isBound(socket) });
  });
}

function observeModules(report: Report): void {
  const uses = { 'http.client.request.start': 'http', 'http.server.request.start': 'http', 'undici:request:create': 'fetch', 'http2.client.stream.created': 'http2' } as const;
  for (const [name, what] of Object.entries(uses)) {
    diagnostics.subscribe(name, () => report({ kind: 'uses', what, stack: stackHere() }));
    // A channel that says that nobody listens is not published to.
    const channel = diagnostics.channel(name);
    Object.freeze(channel);
    Object.freeze(Object.getPrototypeOf(channel));
  }
  // Both wait for the first request; a http server is known when it begins to listen.
  wrap(net.Server.prototype, 'listen', (server) => {
    if ('requestTimeout' in server) report({ kind: 'uses', what: 'http', stack: stackHere() });
  });
}

function observeEndings(report: Report, exitNow: (code: number) => never): void {
  process.on('uncaughtExceptionMonitor', (thrown: unknown, origin: string) => {
    const handled = process.listenerCount('uncaughtException') > 0;
    report({ kind: 'uncaught', error: travellingError(thrown), origin, handled });
    if (!handled) exitNow(1);
  });
  for (const how of ['exit', 'reallyExit', 'abort'] as const) {
    const target = process as unknown as Record<string, (code?: number) => never>;
    target[how] = (code?: number) => {
      report({ kind: 'exit', how: `process.${how}`, code: typeof code === 'number' ? code : undefined, stack: stackHere() });
      return exitNow(typeof code === 'number' ? code : 0);
    };
  }
}

function observeProcesses(report: Report): void {
  const own = new Set<number>([process.pid]);
  const { kill } = process;
  const isOwn = (pid: number) => pid === 0 || own.has(Math.abs(pid));
  process.kill = (pid, signal) => {
    if (isOwn(pid) || signal === 0) return kill.call(process, pid, signal);
    report({ kind: 'kill', pid, stack: stackHere() });
    throw Object.assign(new Error(`kill EPERM: process ${pid} was not started by this program`), { code: 'EPERM', syscall: 'kill' });
  };
  const prototype = childProcess.ChildProcess.prototype as unknown as { spawn(this: childProcess.ChildProcess, ...args: unknown[]): unknown };
  const { spawn } = prototype;
  prototype.spawn = function (...args) {
    const result = spawn.apply(this, args);
    if (this.pid !== undefined) {
      own.add(this.pid);
      report({ kind: 'spawn', pid: this.pid, stack: stackHere() });
    }
    return result;
  };
}

type Method = (...args: never[]) => unknown;

function wrap<T extends object, K extends keyof T>(target: T, name: K, before: (self: T) => void): void {
  const original = target[name] as Method;
  const wrapper = function (this: T, ...args: never[]): unknown {
    before(this);
    return original.apply(this, args);
  };
  Object.defineProperty(wrapper, 'name', { value: original.name });
  target[name] = wrapper as T[K];
}
