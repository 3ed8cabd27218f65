import { closedPort } from '../../../fixtures/peers/closed-port';
import { peer, type Peer } from '../../../fixtures/peers/peer';
import { quote, type QuoteOptions } from '../../../fixtures/peers/quote';
import { describeDelivery, sweep, type Delivery } from '../../../fixtures/wire/delivery';
import { escapeBytes } from '../../../fixtures/wire/escape';
import type { ThrownError } from '../bridge';
import { exercise, failure, leavesNothingOpen } from '../exercise';
import { cutAt, cutsArbitrary, fc, forAll } from '../feeding';

const student = exercise<typeof import('../../../solutions/16-byte-reader')>();
const crlf = Buffer.from('\r\n');

type Step = ['until', Buffer, number] | ['exactly', number] | ['rest'];
type Result = Uint8Array | { rejected: ThrownError };
type Wanted = Buffer | string | 'to fail';

/** What a Reader on a new connection gives for these calls, one after the other. */
function ask(address: Peer['address'], steps: Step[]): Promise<Result[]> {
  return student.evaluate(
    async ({ Reader }, given, load) => {
      const net = load<typeof import('node:net')>('node:net');
      const socket = net.connect(given.address);
      try {
        const reader = new Reader(socket);
        const results: Result[] = [];
        for (const [name, ...args] of given.steps) {
          try {
            results.push(await Reflect.apply(reader[name], reader, args));
          } catch (error) {
            const { name, message, stack = '' } = error as Error;
            results.push({ rejected: { name, message, stack } });
          }
        }
        return results;
      } finally {
        socket.destroy();
      }
    },
    { address, steps },
    steps.map(written).join(', then '),
  );
}

/** Expects each call to give these bytes, or to fail. */
function compare(steps: Step[], results: Result[], wanted: Wanted[], delivery: Delivery = 'whole', text: Buffer | string = ''): void {
  for (const [index, step] of steps.entries()) {
    const [want, got] = [wanted[index]!, results[index]!];
    if (want === 'to fail' ? 'rejected' in got : !('rejected' in got) && Buffer.from(want).equals(got)) continue;
    const expected = want === 'to fail' ? { is: 'a rejected promise' } : Buffer.from(want);
    const { actual, how, ...threw } = 'rejected' in got ? { ...failed(got.rejected), threw: got.rejected } : { actual: got, how: `gave ${quoted(got)}` };
    const when = delivery === 'whole' ? '' : `Sent ${describeDelivery(delivery)}: `;
    const message = `${when}${written(step)}${index > 0 ? `, call ${index + 1},` : ''} ${how}; expected ${want === 'to fail' ? 'it to fail' : quoted(Buffer.from(want))}.`;
    throw failure({ message, expected, actual, ...threw, seen: { delivery, text, index, delimiter: step[0] === 'until' ? step[1] : undefined } });
  }
}

async function gives(text: Buffer | string, steps: Step[], wanted: Wanted[], options: Omit<QuoteOptions, 'text'> = {}): Promise<void> {
  await using server = await quote({ text, ...options });
  compare(steps, await ask(server.address, steps), wanted, options.delivery, text);
}

function written([name, ...args]: Step): string {
  return `${name}(${args.map((arg) => (Buffer.isBuffer(arg) ? quoted(arg) : arg)).join(', ')})`;
}

function quoted(bytes: Uint8Array): string {
  return bytes.length > 40 ? `${bytes.length} bytes` : `"${escapeBytes(bytes)}"`;
}

function failed({ name, message }: ThrownError) {
  return { actual: { is: `${name}: ${message}` }, how: `failed with ${name}: ${message}` };
}

test('gives the bytes before the delimiter', async () => {
  const line = student.random.words(3);
  await gives(`${line}\r\n`, [['until', crlf, 80]], [line]);
});

test('gives as many bytes as it is asked for', async () => {
  const bytes = Buffer.concat([Buffer.from([0xff, 0x80, 0x00]), student.random.bytes(20)]);
  await gives(bytes, [['exactly', bytes.length]], [bytes]);
});

test('gives everything up to the end, also when there is nothing', async () => {
  const bytes = student.random.bytes(50);
  await gives(bytes, [['rest']], [bytes]);
  await gives('', [['rest']], ['']);
});

test('fails when the stream ends too early', async () => {
  const text = student.random.words(2);
  await gives(text, [['until', crlf, 80]], ['to fail']);
  await gives(text, [['exactly', text.length + 1]], ['to fail']);
});

test('keeps what has come together with a line for the next call', async () => {
  const [one, two, three] = Array.from({ length: 3 }, () => student.random.words(2)) as [string, string, string];
  const steps: Step[] = [['until', crlf, 80], ['exactly', two.length], ['until', crlf, 80], ['until', crlf, 80]];
  // One call more each time: the first that hangs or gives something else is the one to blame.
  for (const [index] of steps.entries()) await gives(`${one}\r\n${two}${three}\r\n${one}\r\n`, steps.slice(0, index + 1), [one, two, three, one], { goodbye: 'none' });
});

test('gives what is left over to rest', async () => {
  const [one, two, three] = [student.random.words(2), student.random.bytes(5), student.random.bytes(30)];
  await gives(Buffer.concat([Buffer.from(`${one}\n`), two, three]), [['until', Buffer.from('\n'), 80], ['exactly', 5], ['rest']], [one, two, three]);
  await gives(`${one}\r\n`, [['until', crlf, 80], ['rest']], [one, '']);
});

test('gives an empty Buffer for an empty line, and for exactly(0)', async () => {
  const line = student.random.words(1);
  await gives(`\r\n${line}\r\n`, [['exactly', 0], ['until', crlf, 80], ['exactly', 0], ['until', crlf, 80], ['exactly', 0]], ['', '', '', line, '']);
});

test('fails when more than max bytes stand before the delimiter', async () => {
  const line = student.random.words(3);
  await gives(`${line}\r\n`, [['until', crlf, line.length - 1]], ['to fail']);
});

test('does not wait for the end of a line that is too long already', () =>
  gives(Buffer.alloc(64 * 1024, student.random.words(9)), [['until', crlf, 1000]], ['to fail'], { goodbye: 'none' }));

test('gives the same wherever the stream is cut', async () => {
  const [one, two, three, four] = Array.from({ length: 4 }, () => student.random.words(1)) as [string, string, string, string];
  const text = `${one}\r\n${two}${three}\r\n\r\n${four}\r\n`;
  const steps: Step[] = [['until', crlf, 80], ['exactly', two.length], ['until', Buffer.from('\r\n\r\n'), 80], ['rest']];
  const results = sweep(text.length).map(async (delivery) => {
    await using server = await quote({ text, delivery });
    return { delivery, got: await ask(server.address, steps) };
  });
  for (const { delivery, got } of await Promise.all(results)) compare(steps, got, [one, two, three, `${four}\r\n`], delivery, text);
});

test('gives the same when every byte comes alone', async () => {
  const [one, two] = [student.random.words(2), student.random.bytes(6)];
  const text = Buffer.concat([Buffer.from(`${one}\r\n`), two, Buffer.from('\r\n')]);
  await gives(text, [['until', crlf, 80], ['exactly', 6], ['rest']], [one, two, '\r\n'], { delivery: 'bytewise' });
});

test('accepts a line of max bytes', async () => {
  const line = student.random.words(3);
  const deliveries: Delivery[] = ['whole', { cuts: [line.length] }, { cuts: [line.length + 1] }, 'bytewise'];
  for (const delivery of deliveries) await gives(`${line}\r\n\r\n`, [['until', crlf, line.length], ['until', crlf, 0]], [line, ''], { delivery });
});

test('waits for a slow server', async () => {
  const [one, two] = [student.random.words(4), student.random.words(4)];
  await gives(`${one}\n${two}`, [['until', Buffer.from('\n'), 80], ['exactly', 2], ['rest']], [one, two.slice(0, 2), two.slice(2)], { delivery: { slow: 10 } });
});

test('finds a delimiter behind one that only began', async () => {
  const [line, end] = [student.random.words(2), Buffer.from('\r\n\r\n')];
  for (const delivery of ['whole', 'bytewise'] as const) {
    await gives(`${line}\r\n\r\r\n\r\n`, [['until', end, 80], ['rest']], [`${line}\r\n\r`, ''], { delivery });
  }
});

test('finds the bytes of a delimiter, and none that only resemble them', async () => {
  const line = Buffer.concat([Buffer.from([0x8d, 0x8a, 0x0d, 0x8a, 0x8d, 0x0a]), student.random.bytes(20).map((byte) => byte | 0x80)]);
  await gives(Buffer.concat([line, crlf, line]), [['until', crlf, 80], ['rest']], [line, line]);
});

test('gives the same for any bytes, any calls and any cuts', () => {
  const bytes = fc.array(fc.constantFrom(0x61, 0x0d, 0x0a, 0x8a, 0xff), { maxLength: 40 }).map((list) => Buffer.from(list));
  const delimiters = fc.constantFrom('\n', '\r\n', 'a', '\r\n\r\n').map((text) => Buffer.from(text));
  const calls = fc.oneof(fc.tuple(fc.constant('until' as const), delimiters, fc.constant(1000)), fc.tuple(fc.constant('exactly' as const), fc.nat({ max: 6 })));
  return forAll(student, fc.tuple(bytes, fc.array(calls, { maxLength: 4 }), cutsArbitrary), async ([text, some, cuts]) => {
    const { steps, wanted } = foreseen(text, [...some, ['rest']]);
    await gives(text, steps, wanted, { delivery: cutAt(text.length, cuts) });
  }, 25);
});

/** What these calls must give for a stream that is known as a whole; the first that fails is the last. */
function foreseen(text: Buffer, calls: Step[]): { steps: Step[]; wanted: Wanted[] } {
  const wanted: Wanted[] = [];
  for (const [name, what] of calls) {
    const end = name === 'until' ? text.indexOf(what) : name === 'exactly' ? what : text.length;
    const isThere = end !== -1 && end <= text.length;
    wanted.push(isThere ? text.subarray(0, end) : 'to fail');
    if (!isThere) break;
    text = text.subarray(name === 'until' ? end + what.length : end);
  }
  return { steps: calls.slice(0, wanted.length), wanted };
}

test('gives all of a large answer', async () => {
  const bytes = Buffer.alloc(1.25 * 2 ** 20, student.random.bytes(1021));
  const half = bytes.length / 2 + 1;
  await gives(bytes, [['exactly', half], ['rest']], [bytes.subarray(0, half), bytes.subarray(half)]);
});

test('fails when the line breaks, or is never there', async () => {
  const text = student.random.words(2);
  const calls: Step[] = [['until', crlf, 80], ['exactly', 100], ['rest']];
  await using server = await quote({ text, goodbye: 'reset' });
  for (const call of calls) compare([call], await ask(server.address, [call]), ['to fail']);
  compare([calls[0]!], await ask(await closedPort(), [calls[0]!]), ['to fail']);
});

test('goes on when the line breaks while nobody asks, and fails at the next call', async () => {
  const line = student.random.words(2);
  await using server = await peer(async (connection) => {
    await connection.send(`${line}\r\n`);
    await connection.exactly(1, 'a byte from you');
    await connection.reset();
  });
  const got = await student.evaluateOutcome(
    async ({ Reader }, { address, delimiter }, load) => {
      const net = load<typeof import('node:net')>('node:net');
      const socket = net.connect(address);
      const reader = new Reader(socket);
      const first = await reader.until(delimiter, 80);
      const closed = new Promise((resolve) => socket.once('close', resolve));
      socket.write('!');
      await closed;
      return [first, await reader.exactly(1).then(() => 'a result', () => 'failed')];
    },
    { address: server.address, delimiter: crlf },
    'until, and exactly(1) after the line broke',
  );
  expect(got).toReturn([Buffer.from(line), 'failed']);
});

test('still gives what is left when the stream has ended while nobody asked', async () => {
  const [one, two] = [student.random.words(2), student.random.words(2)];
  await using server = await quote({ text: `${one}\r\n${two}` });
  const got = await student.evaluateOutcome(
    async ({ Reader }, { address, delimiter, left }, load) => {
      const net = load<typeof import('node:net')>('node:net');
      const socket = net.connect(address);
      try {
        const reader = new Reader(socket);
        const first = await reader.until(delimiter, 80);
        // A Reader that stops the stream when nobody asks will not see its end: that is as good.
        for (let turn = 0; turn < 2000 && !socket.readableEnded; turn++) await new Promise(setImmediate);
        return [first, await reader.exactly(left), await reader.exactly(1).then(() => 'a result', () => 'failed')];
      } finally {
        socket.destroy();
      }
    },
    { address: server.address, delimiter: crlf, left: two.length },
    'until, and twice exactly after the stream ended',
  );
  expect(got).toReturn([Buffer.from(one), Buffer.from(two), 'failed']);
});

test('keeps two Readers apart', async () => {
  const [one, two] = [student.random.words(3), student.random.words(4)];
  const steps: Step[] = [['until', crlf, 80], ['rest']];
  await Promise.all([gives(`${one}\r\n${two}`, steps, [one, two], { delivery: { slow: 10 } }), gives(`${two}\r\n${one}`, steps, [two, one], { delivery: 'bytewise' })]);
});

leavesNothingOpen();
