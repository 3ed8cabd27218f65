import type * as net from 'node:net';
import { setImmediate } from 'node:timers/promises';
import { closedPort } from '../../../fixtures/peers/closed-port';
import { peer } from '../../../fixtures/peers/peer';
import { switchboard, type Switchboard } from '../../../fixtures/peers/switchboard';
import { readerHasRead } from '../../../fixtures/wire/lockstep';
import { exercise, failure, leavesNothingOpen, type Load } from '../exercise';

const student = exercise<typeof import('../../../solutions/08-both-ends')>();

/** Expects one text for each port, with ends that these services have seen. */
async function tellsBothEnds(board: Switchboard, ports: number[]): Promise<void> {
  const got = await student.outcome('tuples', board.host, ports);
  await board.taken(ports.length);
  const actual: unknown = 'returned' in got ? got.returned : undefined;
  if ('returned' in got && board.calls.length !== ports.length) {
    throw failure({ message: `tuples was given ${count(ports.length, 'port')}, and ${count(board.calls.length, 'call')} came in.`, actual, seen: { calls: board.calls.length } });
  }
  expect(got).toReturn(seenFrom(board, ports, actual));
}

/** What the services saw, in the order of the ports; which of two calls to one port came first is not told apart. */
function seenFrom({ host, calls }: Switchboard, ports: number[], actual: unknown): string[] {
  const left = calls.map(({ from, to }) => ({ to, text: `${from}→${host}:${to}` }));
  return ports.map((port, i) => {
    const told = left.findIndex(({ text }) => Array.isArray(actual) && text === actual[i]);
    const at = told === -1 ? left.findIndex(({ to }) => to === port) : told;
    return left.splice(at, 1)[0]?.text ?? `a call to ${host}:${port}`;
  });
}

/** Runs beside the learner's code: holds the last call back until `koansPutThrough`, and looks at the other lines when it is answered. */
async function linesAtLastCall({ tuples }: Pick<typeof import('../../../solutions/08-both-ends'), 'tuples'>, given: { host: string; ports: number[] }, load: Load) {
  const { Socket } = load<typeof net>('node:net');
  const { connect } = Socket.prototype;
  const putThrough = new Promise<void>((resolve) => Object.assign(globalThis, { koansPutThrough: resolve }));
  const sockets = new Set<net.Socket>();
  let calls = 0;
  let [most, hungUp] = [0, 0];
  Socket.prototype.connect = function (this: net.Socket, ...args: unknown[]) {
    sockets.add(this);
    this.prependOnceListener('connect', () => {
      most = Math.max(most, [...sockets].filter(({ readyState }) => readyState === 'open').length);
      hungUp = [...sockets].filter(({ readyState }) => readyState !== 'open' && readyState !== 'opening').length;
    });
    if (++calls !== given.ports.length) return Reflect.apply(connect, this, args) as net.Socket;
    Object.assign(this, { connecting: true });
    void putThrough.then(() => this.destroyed || Reflect.apply(connect, this, args));
    return this;
  } as typeof connect;
  try {
    await tuples(given.host, given.ports);
  } finally {
    Socket.prototype.connect = connect;
  }
  return { most, hungUp };
}

/** Puts the last call through when the others are answered, and all that the program did then is on the wire. */
async function putLastCallThrough(board: Switchboard, calls: number): Promise<void> {
  await board.taken(calls - 1);
  await readerHasRead();
  for (let turn = 0; turn < 3; turn++) await setImmediate();
  await student.evaluate(() => (globalThis as unknown as { koansPutThrough(): void }).koansPutThrough(), null);
}

function count(number: number, what: string): string {
  return `${number} ${what}${number === 1 ? '' : 's'}`;
}

test('tells both ends of one connection', async () => {
  await using board = await switchboard(1);
  await tellsBothEnds(board, [...board.ports]);
});

test('tells the ends of calls to several services, in the order of the list', async () => {
  await using board = await switchboard(4);
  const rising = [...board.ports].sort((a, b) => a - b);
  await tellsBothEnds(board, [rising[2]!, rising[0]!, rising[3]!, rising[1]!]);
});

test('makes two calls to a port that stands there twice', async () => {
  await using board = await switchboard(2);
  const [one, two] = board.ports as [number, number];
  await tellsBothEnds(board, [one, two, one]);
});

test('makes forty calls to one port', async () => {
  await using board = await switchboard(1);
  await tellsBothEnds(board, Array.from({ length: 40 }, () => board.ports[0]!));
});

test('has all connections open at the same time', async () => {
  await using board = await switchboard(2);
  const ports = student.random.shuffle([...board.ports, ...board.ports, ...board.ports, ...board.ports]);
  const [{ most, hungUp }] = await Promise.all([student.evaluate(linesAtLastCall, { host: board.host, ports }, 'tuples'), putLastCallThrough(board, ports.length)]);
  if (most === ports.length) return;
  const found = hungUp > 0 ? `When the last of ${ports.length} calls was answered, ${count(hungUp, 'line')} had been hung up already.` : `There were never more than ${count(most, 'line')} open.`;
  throw failure({ message: `${found} All ${ports.length} were to be open at the same time.`, seen: { hungUp } });
});

test('keeps two calls at once apart', async () => {
  await using one = await switchboard(2);
  await using two = await switchboard(3);
  await Promise.all([tellsBothEnds(one, [...one.ports]), tellsBothEnds(two, [...two.ports])]);
});

test('rejects when nobody answers', async () => {
  const { host, port } = await closedPort();
  expect(await student.outcome('tuples', host, [port])).toThrowA();
});

test('rejects when one of several calls is refused, and hangs up the others', async () => {
  await using board = await switchboard(2);
  const { port } = await closedPort();
  expect(await student.outcome('tuples', board.host, [...board.ports, port])).toThrowA();
});

test('survives a line that breaks', async () => {
  await using service = await peer((connection) => connection.reset());
  const { host, port } = service.address;
  await student.outcome('tuples', host, [port, port, port]);
});

leavesNothingOpen();
