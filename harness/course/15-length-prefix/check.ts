import { quote } from '../../../fixtures/peers/quote';
import { describeDelivery, piecesOf, sweep, type Delivery } from '../../../fixtures/wire/delivery';
import { exercise, failure, leavesNothingOpen } from '../exercise';
import { cutAt, cutsArbitrary, fc, forAll } from '../feeding';

const student = exercise<typeof import('../../../solutions/15-length-prefix')>();

/** The messages as they cross the wire, each with its length in front. */
function framed(messages: Buffer[]): Buffer {
  return Buffer.concat(messages.flatMap((message) => [Buffer.from([message.length >> 8, message.length & 0xff]), message]));
}

/** Feeds these messages in the pieces of one delivery, and expects them back. */
async function givesBack(messages: Buffer[], delivery: Delivery = 'whole'): Promise<void> {
  const got = await student.evaluateOutcome(
    ({ Frames }, pieces) => {
      const frames = new Frames();
      return pieces.flatMap((piece) => frames.push(piece));
    },
    piecesOf(framed(messages), delivery),
    `push of ${messages.length === 1 ? '1 message' : `${messages.length} messages`}, sent ${describeDelivery(delivery)},`,
  );
  expect(got).toReturn(messages, { delivery, lengths: messages.map(({ length }) => length) });
}

test('gives back one message without its length', async () => {
  const message = student.random.bytes(5);
  const { given, late, more } = await student.evaluate(
    ({ Frames }, bytes) => {
      const frames = new Frames();
      const given = frames.push(bytes);
      const wait = { given, late: undefined as Buffer | undefined, more: 0 };
      // Nothing came: after how many bytes more does it come?
      while (wait.given.length === 0 && wait.late === undefined && wait.more < 1500) {
        wait.more++;
        wait.late = frames.push(Buffer.alloc(1))[0];
      }
      return wait;
    },
    framed([message]),
    'push of 1 message',
  );
  const seen = { took: late?.length };
  const call = 'push of 1 message of 5 bytes';
  if (late) throw failure({ message: `${call} gave nothing; after ${more} bytes more came a message of ${late.length} bytes.`, expected: [message], actual: given, seen });
  expect({ call, returned: given }).toReturn([message], { delivery: 'whole', lengths: [5] });
});

const large = () => [255, 256, 32768, 65535].map((length) => Buffer.alloc(length, student.random.bytes(251)));

test('gives back every message of one delivery', () => givesBack([student.random.bytes(3), student.random.bytes(1), student.random.bytes(7)]));

test('gives back messages without content', () => givesBack([Buffer.alloc(0), student.random.bytes(2), Buffer.alloc(0), Buffer.alloc(0)]));

test('gives back messages of up to 65535 bytes', () => givesBack(large()));

test('waits for the rest of a message', async () => {
  const message = student.random.bytes(6);
  for (const delivery of [{ cuts: [2] }, { cuts: [3, 5] }, { cuts: [7] }]) await givesBack([message], delivery);
});

test('gives back a message as soon as it is complete, and not before', async () => {
  const [one, two] = [student.random.bytes(4), student.random.bytes(3)];
  const bytes = framed([one, two]);
  const got = await student.evaluateOutcome(
    ({ Frames }, pieces) => {
      const frames = new Frames();
      return pieces.map((piece) => frames.push(piece));
    },
    piecesOf(bytes, { cuts: [3, 6, 9] }),
    'four calls of push',
  );
  expect(got).toReturn([[], [one], [], [two]]);
});

test('gives back the same messages wherever the stream is cut', async () => {
  const messages = [student.random.bytes(3), Buffer.alloc(0), student.random.bytes(300), student.random.bytes(2)];
  for (const delivery of sweep(12)) await givesBack(messages, delivery);
  for (const delivery of sweep(framed(messages).length).slice(305)) await givesBack(messages, delivery);
});

test('gives back the same messages when every byte comes alone', () => givesBack([student.random.bytes(260), Buffer.alloc(0), student.random.bytes(5)], 'bytewise'));

test('gives back large messages that come in pieces', () => givesBack(large(), { cuts: [1, 700, 32000, 65536, 80000] }));

test('gives back the same messages for any lengths and any cuts', () => {
  const message = fc.array(fc.constantFrom(0x00, 0x01, 0x61, 0xff), { maxLength: 12 }).map((bytes) => Buffer.from(bytes));
  return forAll(student, fc.tuple(fc.array(message, { maxLength: 6 }), cutsArbitrary), ([list, cuts]) => givesBack(list, cutAt(framed(list).length, cuts)));
});

test('gives back messages that come over a connection', async () => {
  const messages = Array.from({ length: 5 }, () => student.random.bytes(student.random.int(0, 40)));
  for (const delivery of ['whole', 'bytewise', { slow: 5 }] as const) {
    await using server = await quote({ text: framed(messages), delivery });
    const got = await student.evaluateOutcome(
      async ({ Frames }, address, load) => {
        const socket = load<typeof import('node:net')>('node:net').connect(address);
        const frames = new Frames();
        const given: Buffer[] = [];
        for await (const piece of socket) given.push(...frames.push(piece as Buffer));
        return given;
      },
      server.address,
      `push of what a socket reads, sent ${describeDelivery(delivery)},`,
    );
    expect(got).toReturn(messages);
  }
});

test('keeps two streams apart', async () => {
  const [one, two] = [student.random.bytes(3), student.random.bytes(4)];
  const got = await student.evaluateOutcome(
    ({ Frames }, streams) => {
      const each = streams.map((pieces) => ({ frames: new Frames(), pieces }));
      for (const { frames, pieces } of each) frames.push(pieces[0]!);
      return each.map(({ frames, pieces }) => frames.push(pieces[1]!));
    },
    [one, two].map((message) => piecesOf(framed([message]), { cut: 3 })),
    'push on two objects in turn',
  );
  expect(got).toReturn([[one], [two]]);
});

/** The nine bytes of a record. */
function record(op: string, a: number, b: number): Buffer {
  const bytes = Buffer.alloc(9, op, 'latin1');
  new DataView(bytes.buffer, bytes.byteOffset).setInt32(1, a);
  new DataView(bytes.buffer, bytes.byteOffset).setInt32(5, b);
  return bytes;
}

async function decodes(op: 'I' | 'Q', a: number, b: number): Promise<void> {
  const bytes = record(op, a, b);
  const got = await student.outcome('decodeRecord', bytes);
  expect({ ...got, call: `decodeRecord(<${spaced(bytes)}>)` }).toReturn({ op, a, b });
}

const spaced = (bytes: Buffer) => bytes.toString('hex').toUpperCase().replace(/..(?=.)/g, '$& ');

test('reads the two numbers of a record', async () => {
  await decodes('I', 12345, 100);
  await decodes('Q', student.random.int(1, 1e9), student.random.int(1, 1e9));
});

test('reads numbers below zero', async () => {
  await decodes('I', student.random.int(1, 1e6), -5);
  await decodes('Q', -student.random.int(1, 1e9), -1);
});

test('reads the greatest and the smallest number', () => decodes('Q', 2 ** 31 - 1, -(2 ** 31)));

test('reads a record that lies inside a larger Buffer', async () => {
  const [a, b] = [student.random.int(-1e9, 1e9), student.random.int(-1e9, 1e9)];
  const got = await student.evaluateOutcome(
    ({ decodeRecord }, bytes) => decodeRecord(bytes.subarray(7, 16)),
    Buffer.concat([student.random.bytes(7), record('I', a, b), student.random.bytes(5)]),
    'decodeRecord of bytes 7 to 15 of a larger Buffer',
  );
  expect(got).toReturn({ op: 'I', a, b });
});

test('throws for an operation that is neither I nor Q', async () => {
  for (const op of ['X', 'i', '\0', '\xc9']) {
    const got = await student.outcome('decodeRecord', record(op, 1, 2));
    expect({ ...got, call: `decodeRecord(<${spaced(record(op, 1, 2))}>)` }).toThrowA();
  }
});

leavesNothingOpen();
