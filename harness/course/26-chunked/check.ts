import { chunks } from '../../../fixtures/http/response';
import { quote, type QuoteOptions } from '../../../fixtures/peers/quote';
import { describeDelivery, sweep } from '../../../fixtures/wire/delivery';
import { exercise, leavesNothingOpen, type Load } from '../exercise';
import { cutAt, cutsArbitrary, fc, forAll } from '../feeding';

type Exports = typeof import('../../../solutions/26-chunked');

const student = exercise<Exports>();

interface Asked {
  host: string;
  port: number;
  wantsRest: boolean;
}

/** Lets the program read one body through the learner's own Reader, and then, when that is asked for, takes what is left. */
const readBody = async ({ readChunked }: Exports, { host, port, wantsRest }: Asked, load: Load) => {
  const { connect } = load<typeof import('node:net')>('node:net');
  const { Reader } = load<typeof import('../../../solutions/16-byte-reader')>('./16-byte-reader');
  const socket = connect(port, host);
  const reader = new Reader(socket);
  try {
    const read = await readChunked(reader);
    return { body: read?.body, trailers: read?.trailers, rest: wantsRest ? String(await reader.rest()) : '' };
  } finally {
    socket.destroy();
  }
};

function label({ delivery = 'whole' }: QuoteOptions): string {
  return delivery === 'whole' ? 'readChunked' : `readChunked, with the body sent ${describeDelivery(delivery)},`;
}

interface Wanted {
  body: Buffer | string;
  trailers?: Record<string, string[]>;
  /** What has to be left for whoever reads next. */
  rest?: string;
}

/** Expects this body, these trailers and this rest from what the server says. */
async function reads(said: QuoteOptions, { body, trailers = {}, rest }: Wanted): Promise<void> {
  await using server = await quote(said);
  const got = await student.evaluate(readBody, { ...server.address, wantsRest: rest !== undefined }, label(said));
  expect(got.body).toEqualBytes(Buffer.from(body), said.delivery && describeDelivery(said.delivery));
  expect({ call: `For the trailers, ${label(said)}`, returned: got.trailers }).toReturn(new Map(Object.entries(trailers)));
  expect({ call: 'After the body, rest() of the Reader', returned: got.rest }).toReturn(rest ?? '');
}

async function refuses(said: QuoteOptions): Promise<void> {
  await using server = await quote(said);
  expect(await student.evaluateOutcome(readBody, { ...server.address, wantsRest: false }, label(said))).toThrowA();
}

const last = '0\r\n\r\n';

/** Two to nine letters: their number is one digit. */
function piece(): string {
  return student.random.words(5).slice(0, student.random.int(2, 9));
}

test('returns the data of one chunk', async () => {
  const data = piece();
  await reads({ text: chunks([data]) }, { body: data });
});

test('joins the data of several chunks', async () => {
  const pieces = [piece(), piece(), piece()];
  await reads({ text: chunks(pieces) }, { body: pieces.join('') });
});

test('returns an empty body when the first chunk is the last one', () => reads({ text: last }, { body: '' }));

test('keeps line ends inside the data', async () => {
  // Behind its first line end this chunk of nine bytes looks like the last one.
  const data = `${student.random.pick(['a', 'b', 'c'])}!\r\n${last}`;
  await reads({ text: chunks([data]) }, { body: data });
});

test('reads a size in hexadecimal digits', async () => {
  // Whoever takes 20 for twenty finds a last chunk behind twenty bytes.
  const data = `${student.random.words(9).slice(0, 20)}\r\n${last}${student.random.words(2).slice(0, 5)}`;
  await reads({ text: `20\r\n${data}\r\n${last}` }, { body: data });
  const ten = student.random.words(4).slice(0, 10);
  for (const size of ['a', 'A', '0A', '000a']) await reads({ text: `${size}\r\n${ten}\r\n${last}` }, { body: ten });
});

test('knows the last chunk by its size, however many zeros it has', async () => {
  const data = piece();
  await reads({ text: `${data.length}\r\n${data}\r\n000\r\n\r\n` }, { body: data });
});

test('passes over what stands behind the size', async () => {
  const data = piece();
  await reads({ text: `${data.length};a=1\r\n${data}\r\n${data.length};b="x;y";c\r\n${data}\r\n0;d\r\n\r\n` }, { body: data + data });
});

test('returns bytes that are no text as they are', async () => {
  const data = Buffer.concat([Buffer.from([0xff, 0x80, 0x00]), student.random.bytes(student.random.int(300, 900))]);
  await reads({ text: chunks([data.subarray(0, 200), data.subarray(200)]) }, { body: data });
});

test('finishes at the end of the body, though the line stays open', async () => {
  const data = piece();
  await reads({ text: chunks([data]), goodbye: 'none' }, { body: data });
});

test('leaves what follows the body in the Reader', async () => {
  const [data, next] = [piece(), `HTTP/1.1 200 OK\r\nServer: ${student.random.words(1)}\r\n\r\n`];
  await reads({ text: Buffer.concat([chunks([data]), Buffer.from(next)]) }, { body: data, rest: next });
});

test('returns the trailers', async () => {
  const [data, value] = [piece(), student.random.words(2)];
  await reads({ text: chunks([data], [`X-Check:  ${value} `, 'x-note: a', 'X-Note: b:c']) }, { body: data, trailers: { 'x-check': [value], 'x-note': ['a', 'b:c'] } });
});

/** A body with all that can stand in one. */
function full(): { text: string; wanted: Wanted } {
  const [one, two] = [piece(), `\r\n${student.random.words(4).slice(0, 6)}\r\n`];
  const text = `${one.length};n\r\n${one}\r\n0A\r\n${two}\r\n0\r\nX-A: ${one}\r\n\r\nnext`;
  return { text, wanted: { body: one + two, trailers: { 'x-a': [one.trim()] }, rest: 'next' } };
}

test('returns the same wherever the stream is cut', async () => {
  const { text, wanted } = full();
  await Promise.all(sweep(text.length).map((delivery) => reads({ text, delivery }, wanted)));
});

test('returns the same when every byte comes alone', async () => {
  const { text, wanted } = full();
  await reads({ text, delivery: 'bytewise' }, wanted);
});

test('waits for a slow server', async () => {
  const { text, wanted } = full();
  await reads({ text, delivery: { slow: 20 } }, wanted);
});

test('keeps two bodies at once apart', async () => {
  const [one, two] = [full(), full()];
  await Promise.all([reads({ text: one.text, delivery: { slow: 10 } }, one.wanted), reads({ text: two.text, delivery: 'bytewise' }, two.wanted)]);
});

test('returns any data in any chunks and any pieces', () => {
  const data = fc.array(fc.constantFrom(0x0d, 0x0a, 0x30, 0x3b, 0x41, 0xff), { minLength: 1, maxLength: 20 }).map((bytes) => Buffer.from(bytes));
  const readsIt = async ([pieces, cuts]: [Buffer[], number[]]) => {
    const text = chunks(pieces);
    await reads({ text, delivery: cutAt(text.length, cuts) }, { body: Buffer.concat(pieces) });
  };
  return forAll(student, fc.tuple(fc.array(data, { maxLength: 4 }), cutsArbitrary), readsIt, 20);
});

test('rejects when the last chunk does not come', async () => {
  const data = piece();
  await refuses({ text: `${data.length}\r\n${data}\r\n` });
  await refuses({ text: '' });
});

test('rejects wherever the body stops before its last chunk', async () => {
  const [one, two] = [piece(), piece()];
  const text = `${one.length}\r\n${one}\r\n${two.length}\r\n${two}\r\n`;
  await Promise.all(sweep(text.length).map(({ cut }) => refuses({ text: text.slice(0, cut) })));
});

test('rejects when the line breaks before the last chunk', async () => {
  const data = piece();
  await refuses({ text: `9\r\n${data.slice(0, 2)}`, goodbye: 'reset' });
  await refuses({ text: `${data.length}\r\n${data}\r\n`, goodbye: 'reset' });
});

test('rejects a size that is not hexadecimal', async () => {
  for (const size of ['g', '', '5x', '0x5', '-5', '+5', ';5']) await refuses({ text: `${size}\r\nHello\r\n${last}` });
});

test('rejects a chunk that is longer or shorter than its size', async () => {
  const data = student.random.words(5).slice(0, 6);
  // The last one is more than 64 bits can hold.
  for (const size of [5, 4, 7, 8, 9, '100000000000000000000']) await refuses({ text: `${size}\r\n${data}\r\n${last}` });
});

leavesNothingOpen();
