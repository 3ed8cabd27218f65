// What a learner's function returns, made fit to travel: what a structured clone cannot carry becomes a Description.
import * as dgram from 'node:dgram';
import * as net from 'node:net';
import * as util from 'node:util';
import type { Description, ThrownError } from '../../course/bridge';

const { Socket, Server } = net;
const { Socket: DatagramSocket } = dgram;
const { inspect } = util;
const { types } = util;
const { DOMException } = globalThis;
const isPlain = (value: object) => Object.getPrototypeOf(value) === null || Object.getPrototypeOf(Object.getPrototypeOf(value)) === null;
const isSocket = (value: object): value is net.Socket => Function.prototype[Symbol.hasInstance].call(Socket, value);
const isServer = (value: object): value is net.Server => Function.prototype[Symbol.hasInstance].call(Server, value);
const isDatagram = (value: object): value is dgram.Socket => Function.prototype[Symbol.hasInstance].call(DatagramSocket, value);

// An AbortSignal gives a DOMException as its reason: an error like any other, though not one of the language's own.
const isError = (value: object): value is Error => types.isNativeError(value) || Function.prototype[Symbol.hasInstance].call(DOMException, value);

/** `value` as a structured clone can carry it; objects nested deeper than 50, or in a circle, end there. */
export function travelling(value: unknown, deep = 0): unknown {
  if (typeof value === 'function') return { is: `the function ${value.name || 'without a name'}` } satisfies Description;
  if (typeof value === 'symbol') return { is: String(value) } satisfies Description;
  if (typeof value !== 'object' || value === null) return value;
  if (types.isProxy(value) || deep > 50) return { is: inspect(value, { depth: 0 }) } satisfies Description;
  if (Buffer.isBuffer(value) || types.isUint8Array(value)) return value;
  if (isSocket(value)) return describeSocket(value);
  if (isServer(value)) return { is: 'net.Server', listening: value.listening } satisfies Description;
  if (isDatagram(value)) return describeDatagram(value);
  if (types.isPromise(value)) return { is: 'Promise' } satisfies Description;
  if (isError(value)) return { is: `${value.name}: ${value.message}` } satisfies Description;
  return container(value, deep);
}

function container(value: object, deep: number): unknown {
  if (Array.isArray(value)) return value.map((item) => travelling(item, deep + 1));
  if (types.isMap(value)) return new Map([...value].map(([key, item]) => [travelling(key, deep + 1), travelling(item, deep + 1)]));
  if (types.isSet(value)) return new Set([...value].map((item) => travelling(item, deep + 1)));
  if (types.isDate(value) || types.isAnyArrayBuffer(value) || types.isArrayBufferView(value)) return value;
  // An object of the learner's own class counts by its fields, like a plain one.
  const fields = Object.entries(value);
  if (fields.length === 0 && !isPlain(value)) return { is: inspect(value, { depth: 0 }) } satisfies Description;
  return Object.fromEntries(fields.map(([key, item]) => [key, travelling(item, deep + 1)]));
}

function describeSocket(socket: net.Socket): Description {
  return { is: 'net.Socket', connecting: socket.connecting, connected: socket.remoteAddress !== undefined, destroyed: socket.destroyed };
}

function describeDatagram(socket: dgram.Socket): Description {
  return { is: 'dgram.Socket', type: (socket as { type?: string }).type, bound: isBound(socket) };
}

export function isBound(socket: dgram.Socket): boolean {
  try {
    socket.address();
    return true;
  } catch {
    return false;
  }
}

export function travellingError(thrown: unknown): ThrownError {
  try {
    return describeError(thrown);
  } catch {
    return { name: 'object', message: 'a value that cannot be looked at', stack: '', notAnError: true };
  }
}

function describeError(thrown: unknown): ThrownError {
  if (typeof thrown !== 'object' || thrown === null) {
    return { name: typeof thrown, message: inspect(thrown), stack: '', notAnError: true };
  }
  const error = thrown as Partial<NodeJS.ErrnoException>;
  const constructorName = isError(thrown) ? thrown.constructor.name : '';
  return {
    name: text(error.name) || constructorName || 'Error',
    message: text(error.message),
    ...(typeof error.code === 'string' ? { code: error.code } : {}),
    stack: text(error.stack),
    ...(isError(thrown) ? {} : { notAnError: true }),
  };
}

function text(value: unknown): string {
  return typeof value === 'string' ? value.slice(0, 10_000) : '';
}
