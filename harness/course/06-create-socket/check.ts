import type * as dgram from 'node:dgram';
import type { EventEmitter } from 'node:events';
import type * as net from 'node:net';
import { echo } from '../../../fixtures/peers/echo';
import { exercise, failure, leavesNothingOpen } from '../exercise';

const student = exercise<typeof import('../../../solutions/06-create-socket')>();

type Asked = [type: 'stream' | 'datagram', family: 4 | 6];

const asking = ([type, family]: Asked) => `createSocket("${type}", ${family})`;

/** What `createSocket` gives, seen before and after it had a moment to begin something; put away right afterwards. */
function made(asked: Asked) {
  return student.evaluateOutcome(
    async ({ createSocket }, [type, family]) => {
      const socket = createSocket(type, family) as unknown as (EventEmitter & { connecting?: boolean; destroy?(): void; close?(): void }) | undefined;
      if (socket instanceof Promise) return { is: 'a promise' };
      socket?.on?.('error', () => {});
      if (!socket?.connecting) await new Promise((resolve) => setImmediate(resolve));
      setImmediate(() => (socket?.destroy ?? socket?.close)?.call(socket));
      return socket;
    },
    asked,
    asking(asked),
  );
}

const stream = { is: 'net.Socket', connecting: false, connected: false, destroyed: false };
const datagram = (type: 'udp4' | 'udp6') => ({ is: 'dgram.Socket', type, bound: false });

test('makes a stream socket that is not connected', async () => {
  expect(await made(['stream', 4])).toReturn(stream);
  expect(await made(['stream', 6])).toReturn(stream);
});

test('makes a datagram socket for IPv4 that is not bound', async () => {
  expect(await made(['datagram', 4])).toReturn(datagram('udp4'));
});

test('makes a datagram socket for IPv6 that is not bound', async () => {
  expect(await made(['datagram', 6])).toReturn(datagram('udp6'));
});

test('makes a new socket every time', async () => {
  for (const asked of student.random.shuffle<Asked>([['stream', 4], ['stream', 6], ['datagram', 4], ['datagram', 6]])) {
    const isOne = await student.evaluate(({ createSocket }, [type, family]) => createSocket(type, family) === createSocket(type, family), asked, asking(asked));
    if (isOne) throw failure({ message: `${asking(asked)} gave the same socket twice; every call makes a new one.`, call: asking(asked) });
  }
});

test('makes a stream socket that can be connected', async () => {
  await using server = await echo();
  const text = student.random.words(5);
  const got = await student.evaluate(
    async ({ createSocket }, { host, port, text }) => {
      const socket = createSocket('stream', 4) as net.Socket;
      socket.connect(port, host);
      socket.end(text);
      const pieces: Buffer[] = [];
      for await (const piece of socket) pieces.push(piece);
      return Buffer.concat(pieces);
    },
    { ...server.address, text },
    asking(['stream', 4]),
  );
  expect(got).toEqualBytes(Buffer.from(text));
});

test('makes datagram sockets that can send and receive', async () => {
  const bytes = student.random.bytes(20);
  const got = await student.evaluate(
    async ({ createSocket }, bytes) => {
      const sockets = [1, 2].map(() => createSocket('datagram', 4) as dgram.Socket);
      const [from, to] = sockets as [dgram.Socket, dgram.Socket];
      try {
        return await new Promise<Buffer>((resolve, reject) => {
          for (const socket of sockets) socket.on('error', reject);
          to.on('message', resolve);
          to.bind(0, '127.0.0.1', () => from.send(bytes, to.address().port, '127.0.0.1'));
        });
      } finally {
        for (const socket of sockets) socket.close();
      }
    },
    bytes,
    asking(['datagram', 4]),
  );
  expect(got).toEqualBytes(bytes);
});

leavesNothingOpen();
