// Starts real programs as children, each the leader of a process group of its own, and ends them whatever happens.
import { spawn, type ChildProcess } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { once } from 'node:events';
import * as net from 'node:net';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';

export const host = '127.0.0.1';

const retryMs = 20;
const patienceMs = 10_000;
const attempts = 3;
const groups = new Set<number>();

process.on('exit', () => groups.forEach(endGroup));
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => process.exit(1));

/** The path of an installed program; undefined when there is none. Servers live in sbin, which is not in every PATH. */
export function findProgram(name: string): string | undefined {
  const folders = [...(process.env.PATH ?? '').split(path.delimiter), '/usr/sbin', '/usr/local/sbin', '/sbin'];
  return folders.map((folder) => path.join(folder, name)).find(isExecutable);
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

export interface Running extends AsyncDisposable {
  port: number;
}

/**
 * Runs `program` in the foreground and waits until its port can be connected to. `argsFor` gets a free port of
 * 127.0.0.1, writes the configuration and gives the arguments. Throws with what the program said when it does not come up.
 */
export async function startServer(program: string, argsFor: (port: number) => string[]): Promise<Running> {
  for (let attempt = 1; ; attempt++) {
    const port = await freePort();
    const child = spawn(program, argsFor(port), { detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
    if (child.pid !== undefined) groups.add(child.pid);
    const said = listenTo(child);
    if (await comesUp(child, port)) return { port, [Symbol.asyncDispose]: () => end(child) };
    await end(child);
    // Somebody else may have taken the port in between.
    if (attempt === attempts) throw new Error(`${path.basename(program)} did not come up: ${said().trim().slice(-400)}`);
  }
}

/** What a client program printed and how it ended. It is ended after 10 s. */
export async function runClient(program: string, args: string[]): Promise<{ code: number | null; out: Buffer; err: string }> {
  const child = spawn(program, args, { detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
  const { pid } = child;
  if (pid === undefined) throw new Error(`${program} could not be started`);
  groups.add(pid);
  const out: Buffer[] = [];
  const err: Buffer[] = [];
  child.stdout!.on('data', (piece: Buffer) => out.push(piece));
  child.stderr!.on('data', (piece: Buffer) => err.push(piece));
  const timer = globalThis.setTimeout(() => endGroup(pid), patienceMs);
  const [code] = (await once(child, 'close')) as [number | null];
  globalThis.clearTimeout(timer);
  groups.delete(pid);
  return { code, out: Buffer.concat(out), err: Buffer.concat(err).toString() };
}

async function freePort(): Promise<number> {
  const server = net.createServer().listen(0, host);
  await once(server, 'listening');
  const { port } = server.address() as net.AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

function listenTo(child: ChildProcess): () => string {
  let text = '';
  for (const stream of [child.stdout!, child.stderr!]) stream.on('data', (piece: Buffer) => (text += piece.toString()));
  child.on('error', (error) => (text += error.message));
  return () => text;
}

async function comesUp(child: ChildProcess, port: number): Promise<boolean> {
  const isOver = () => child.pid === undefined || child.exitCode !== null || child.signalCode !== null;
  for (const until = Date.now() + patienceMs; !isOver() && Date.now() < until; await setTimeout(retryMs)) {
    if (await canConnect(port)) return !isOver();
  }
  return false;
}

function canConnect(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = net.connect(port, host);
    socket.once('connect', () => resolve(true)).once('error', () => resolve(false));
    socket.once('connect', () => socket.destroy());
  });
}

async function end(child: ChildProcess): Promise<void> {
  const { pid } = child;
  if (pid === undefined) return;
  const gone = child.exitCode === null && child.signalCode === null ? once(child, 'exit') : undefined;
  endGroup(pid);
  await gone;
  groups.delete(pid);
}

function endGroup(pid: number): void {
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {}
}
