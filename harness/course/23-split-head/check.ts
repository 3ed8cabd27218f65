import { exercise, failure } from '../exercise';
import { fc, forAll } from '../feeding';

const student = exercise<typeof import('../../../solutions/23-split-head')>();

const border = '\r\n\r\n';

// The first bytes of every PNG picture: one that is no text, a CR LF, and a LF.
const png = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** Expects this head and this rest from a message that is made of both. */
async function splits(head: string, rest: Buffer): Promise<void> {
  const message = Buffer.concat([Buffer.from(head + border), rest]);
  const got = await student.evaluateOutcome(({ splitHead }, bytes) => splitHead(bytes), message, callOf(head + border, rest));
  const actual = 'returned' in got ? got.returned : undefined;
  if (!isSplit(actual)) return expect(got).toReturn({ head, rest });
  const complaint = complaintAbout(actual, head, rest);
  if (complaint) throw failure({ call: got.call, ...complaint, message: `${got.call} gave ${complaint.message}` });
}

interface Split {
  head: unknown;
  rest: unknown;
}

function isSplit(value: unknown): value is Split {
  return typeof value === 'object' && value !== null && 'head' in value && 'rest' in value;
}

function complaintAbout(actual: Split, head: string, rest: Buffer) {
  if (!readingsOf(head).includes(actual.head)) {
    return { message: `the head ${JSON.stringify(actual.head)}; expected ${JSON.stringify(head)}.`, expected: { head, rest }, actual };
  }
  if (!(actual.rest instanceof Uint8Array)) return { message: 'a rest that is not bytes.', expected: rest, actual: actual.rest };
  if (actual.rest.length !== rest.length) return { message: `a rest of ${actual.rest.length} bytes; expected ${rest.length}.`, expected: rest, actual: actual.rest };
  return rest.equals(actual.rest) ? undefined : { message: 'a rest that has other bytes than the message.', expected: rest, actual: actual.rest };
}

// The line end of the last line may stay, and a letter outside of ASCII may be read in any way.
function readingsOf(head: string): unknown[] {
  const bytes = Buffer.from(head);
  return [head, bytes.toString('latin1'), bytes.toString('ascii')].flatMap((text) => [text, `${text}\r\n`]);
}

/** Expects null from a message of which only this has come. */
async function waits(begun: string): Promise<void> {
  const got = await student.evaluateOutcome(({ splitHead }, message) => splitHead(message), Buffer.from(begun), callOf(begun));
  expect(got).toReturn(null);
}

function callOf(text: string, rest: Buffer = Buffer.alloc(0)): string {
  return `splitHead(${JSON.stringify(text)}${rest.length > 0 ? ` and ${rest.length} bytes` : ''})`;
}

function randomHead(): string {
  const { random } = student;
  return `HTTP/1.1 200 OK\r\nServer: ${random.words(2)}\r\nX-Number: ${random.int(100, 999)}`;
}

test('splits a whole message', () => splits(randomHead(), Buffer.from(student.random.words(4))));

test('gives an empty rest when nothing has come behind the border', () => splits(randomHead(), Buffer.alloc(0)));

test('gives null when the border has not come', async () => {
  await waits(randomHead());
  await waits(`${randomHead()}\r\n`);
  await waits('');
});

test('gives null for every beginning of a head, also inside the border', async () => {
  const whole = `HTTP/1.1 204 No Content\r\nServer: ${student.random.words(1)}${border}`;
  for (let length = 0; length < whole.length; length++) await waits(whole.slice(0, length));
});

test('takes the first empty line for the border', async () => {
  const [one, two] = [student.random.words(2), student.random.words(2)];
  await splits(randomHead(), Buffer.from(`${one}${border}${two}${border}`));
  await splits(randomHead(), Buffer.from(`${border}${one}`));
});

test('gives back a picture byte for byte', () => splits(randomHead(), Buffer.concat([png, student.random.bytes(100)])));

test('counts bytes, not letters, when the head holds a letter outside of ASCII', () => {
  const head = `${randomHead()}\r\nX-Café: ${student.random.words(1)} é€`;
  return splits(head, Buffer.from(student.random.words(3)));
});

test('leaves the bytes that it is given as they are', async () => {
  const message = Buffer.from(randomHead() + border + student.random.words(3));
  const after = await student.evaluate(({ splitHead }, bytes) => (splitHead(bytes), bytes), message);
  if (!message.equals(after)) throw failure({ message: 'After the call, the Buffer that splitHead was given holds other bytes than before.', expected: message, actual: after });
});

test('gives each call a rest of its own', async () => {
  const rests = [student.random.bytes(20), student.random.bytes(20)];
  const messages = rests.map((rest) => Buffer.concat([Buffer.from(randomHead() + border), rest]));
  const got = await student.evaluate(({ splitHead }, given) => given.map((message) => splitHead(message)).map((split) => split?.rest), messages, 'two calls of splitHead');
  for (const [index, rest] of rests.entries()) {
    const actual = got[index];
    if (!actual || !rest.equals(actual)) throw failure({ message: `Two messages were split; after that, the rest of message ${index + 1} holds other bytes than that message.`, expected: rest, actual });
  }
});

test('splits any head and any bytes', () => {
  const lines = fc.array(fc.stringMatching(/^[A-Za-z]{1,4}: [a-z :]{0,4}$/), { minLength: 1, maxLength: 3 });
  const bytes = fc.array(fc.constantFrom(0x0d, 0x0a, 0x41, 0x80, 0xff, 0x00), { maxLength: 12 });
  return forAll(student, fc.tuple(lines, bytes), ([head, rest]) => splits(head.join('\r\n'), Buffer.from(rest)));
});
