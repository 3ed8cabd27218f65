import { peer, type Peer } from '../../../fixtures/peers/peer';
import { sink } from '../../../fixtures/peers/sink';
import { exercise, failure, leavesNothingOpen } from '../exercise';

const student = exercise<typeof import('../../../solutions/18-backpressure')>();

const mebibyte = 2 ** 20;
// Far above what a socket lets wait by itself, far below what a source holds.
const mostWaiting = mebibyte;
// Node warns when one event of one object has more.
const mostListeners = 10;

/** The Buffers of a source, all of them `times` times. */
interface Source {
  buffers: Buffer[];
  times?: number;
  /** With a turn of the event loop before each Buffer. */
  slowly?: boolean;
  /** The socket holds back each Buffer for a moment, so that every write() of more than a little says false. */
  full?: boolean;
  /** Each Buffer but the first comes when the line is closed. */
  untilClosed?: boolean;
}

/** What was seen at the socket while its Buffers were asked for, and what pump gave. */
interface Seen {
  result: number | { rejected: string };
  waiting: number;
  listeners: { event: string; count: number };
  /** An event for which the socket had more listeners after pump than before; none when pump ended the socket. */
  left?: string | undefined;
}

/** Pumps a source into a new connection, and hangs up. */
function pumped(address: Peer['address'], source: Source): Promise<Seen> {
  const given = { times: 1, slowly: false, full: false, untilClosed: false, ...source, address, most: mostWaiting };
  return student.evaluate(
    async ({ pump }, { address, buffers, times, slowly, full, untilClosed, most }, load) => {
      const net = load<typeof import('node:net')>('node:net');
      const socket = net.connect(address);
      socket.on('error', () => {});
      const closed = new Promise((resolve) => socket.once('close', resolve));
      await new Promise((resolve) => socket.once('connect', resolve));
      const seen = { waiting: 0, listeners: { event: '', count: 0 } };
      const before = new Map(socket.eventNames().map((event) => [event, socket.listenerCount(event)]));
      const look = () => {
        // Also when the program has put another length on the socket itself.
        seen.waiting = Math.max(seen.waiting, Reflect.get(net.Socket.prototype, 'writableLength', socket));
        for (const event of socket.eventNames()) {
          const count = socket.listenerCount(event);
          if (count > seen.listeners.count) seen.listeners = { event: String(event), count };
        }
      };
      async function* source() {
        for (let time = 0; time < times; time++) {
          for (const bytes of buffers) {
            if (slowly) await new Promise(setImmediate);
            if (untilClosed && bytes !== buffers[0]) await closed;
            look();
            if (seen.waiting > most) return;
            if (full) {
              socket.cork();
              setImmediate(() => socket.uncork());
            }
            yield bytes;
          }
        }
        look();
      }
      const result = await pump(source(), socket).catch((error: unknown) => ({ rejected: String(error) }));
      await new Promise(setImmediate);
      const more = socket.eventNames().find((event) => socket.listenerCount(event) > (before.get(event) ?? 0));
      const left = more === undefined || socket.writableEnded ? undefined : String(more);
      socket.resume();
      if (!socket.writableEnded) socket.end();
      await closed;
      return { result, left, ...seen };
    },
    given,
    'pump',
  );
}

/** Expects all bytes of a source at the other side, and their number as the result. */
async function sends(source: Source): Promise<void> {
  await using server = await sink();
  const expected = Buffer.concat(Array.from({ length: source.times ?? 1 }, () => source.buffers).flat());
  const { result } = await pumped(server.address, source);
  await server.called();
  expect(server.connections[0]!.received).toEqualBytes(expected);
  gave(result, expected.length);
}

function gave(result: Seen['result'], expected: number): void {
  const call = 'pump';
  if (typeof result === 'object') throw failure({ message: `pump was rejected with ${result.rejected}; expected ${expected}.`, call, expected, actual: { is: result.rejected } });
  expect({ call, returned: result }).toReturn(expected);
}

const large = () => Buffer.alloc(64 * 1024, student.random.words(9));

const lines = (count: number) => Array.from({ length: count }, () => Buffer.from(`${student.random.words(3)}\n`));

test('sends a few small Buffers and returns the number of their bytes', () => sends({ buffers: lines(4) }));

test('sends what a slow source gives', () => sends({ buffers: lines(5), slowly: true }));

test('sends Buffers of every size, empty ones too', () => sends({ buffers: [0, 1, 70_000, 0, 16_384, 3, 65_536].map((length) => student.random.bytes(length)) }));

test('sends nothing from an empty source', () => sends({ buffers: [] }));

test('stops when the socket says so, and goes on when it may', async () => {
  await using server = await sink({ pause: 100 });
  const { result, waiting } = await pumped(server.address, { buffers: [large()], times: 1024 });
  if (waiting > mostWaiting) {
    const message = `Up to ${waiting} bytes waited in the memory of your program while the other side did not read; expected fewer than ${mostWaiting}.`;
    throw failure({ message, expected: { is: `fewer than ${mostWaiting} bytes` }, actual: waiting, seen: { waiting } });
  }
  gave(result, 64 * mebibyte);
  expect(server.connections[0]!.receivedBytes).toBe(64 * mebibyte);
});

test('leaves no listeners behind while it works', async () => {
  await using server = await sink();
  const { result, listeners } = await pumped(server.address, { buffers: [large()], times: 20, full: true });
  if (listeners.count > mostListeners) {
    const message = `The socket had ${listeners.count} listeners for "${listeners.event}" at once; Node warns at more than ${mostListeners}.`;
    throw failure({ message, expected: { is: `at most ${mostListeners} listeners` }, actual: listeners.count, seen: { listeners } });
  }
  gave(result, 20 * 64 * 1024);
});

test('leaves no listeners behind when it has finished', async () => {
  await using server = await sink();
  const { result, left } = await pumped(server.address, { buffers: [large()], times: 3, full: true });
  if (left !== undefined) throw failure({ message: `When pump had finished, the socket had more listeners for "${left}" than before.`, expected: 'as many as before', actual: 'more' });
  gave(result, 3 * 64 * 1024);
});

test('rejects when the line breaks on the way', async () => {
  await using server = await peer(async (connection) => {
    await connection.exactly(1, 'the first bytes');
    connection.socket.pause();
    await connection.reset();
  });
  isRejected(await pumped(server.address, { buffers: [large()], times: 1024 }));
});

test('rejects when the line breaks while the source takes its time', async () => {
  const buffers = lines(3);
  await using server = await peer(async (connection) => {
    await connection.exactly(buffers[0]!.length, 'the first Buffer');
    await connection.reset();
  });
  isRejected(await pumped(server.address, { buffers, untilClosed: true }));
});

function isRejected({ result }: Seen): void {
  if (typeof result !== 'object') throw failure({ message: `The line broke, and pump gave ${result}; expected a rejected promise.`, expected: { is: 'a rejected promise' }, actual: result });
}

test('keeps two pumps at once apart', async () => {
  await Promise.all([sends({ buffers: lines(20), slowly: true }), sends({ buffers: [student.random.bytes(30_000)], times: 10 })]);
});

leavesNothingOpen();
