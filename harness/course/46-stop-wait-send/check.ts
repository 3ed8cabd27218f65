import { ackMessage, dataLikeAck, isSound, messagesFor, readMessage, type Seen } from '../../../fixtures/peers/stop-wait';
import { againAfter, arrives, damaged, late, lost, twice, type TraceEvent, type Weather } from '../../../fixtures/wire/lossy-link';
import type { Details } from '../bridge';
import { exercise, failure } from '../exercise';
import { otherEnd, showWire, troubles } from '../link';

const student = exercise<typeof import('../../../solutions/46-stop-wait-send')>();

interface Patience {
  ms: number;
  maxTries: number;
}

type Sending = Seen & { received: Buffer };

const ms = 100;

interface Transfer {
  data: Buffer;
  weather?: Weather;
}

const usual: Patience = { ms, maxTries: 5 };

/** Sends `data` over a link with this weather, and expects that each message keeps the rules. */
async function sending(data: Buffer, weather: Weather = {}, patience = usual): Promise<Sending> {
  const [seen] = await sendingTogether([{ data, weather }], patience);
  return seen!;
}

/** Makes several transfers in step, each over a link of its own. */
async function sendingTogether(transfers: Transfer[], patience = usual): Promise<Sending[]> {
  const all = await student.evaluate(
    ({ sendReliably }, { otherEnd, transfers, patience }, load) => {
      const { tryToSend } = load<typeof import('../../../fixtures/peers/stop-wait')>(otherEnd);
      return Promise.all(transfers.map(({ data, weather = {} }) => tryToSend(weather, (link, clock) => sendReliably(link, data, clock, patience))));
    },
    { otherEnd, transfers, patience },
    `sendReliably with ${transfers.map(({ data }) => data.length).join(' and ')} bytes`,
  );
  all.forEach(({ trace }) => showWire(trace));
  all.forEach((seen, i) => expectRules(seen, messagesFor(transfers[i]!.data), patience));
  return all;
}

/** The same, and expects that all of it arrives and that `sent` is right. */
async function delivers(data: Buffer, weather?: Weather, patience?: Patience): Promise<Sending> {
  return expectDelivered(data, await sending(data, weather, patience));
}

function expectDelivered(data: Buffer, seen: Sending): Sending {
  const { outcome, received, trace } = seen;
  if (!outcome) throw failure({ message: unfinished(seen) });
  if ('threw' in outcome) {
    const { name, message, stack } = outcome.threw;
    throw failure({ message: `sendReliably failed with ${name}: ${message}`, threw: outcome.threw, seen: { stack } });
  }
  expect(received).toEqualBytes(data);
  expect({ call: 'sendReliably', ...outcome }).toReturn({ sent: sentIn(trace).length });
  return seen;
}

/** Follows the messages one by one: what goes out must be the next block when the last was acknowledged, or the same when its time is over. */
function expectRules({ trace, outcome }: Sending, blocks: Buffer[], patience: Patience): void {
  let at = 0;
  let tries = 0;
  let sentAt = 0;
  let isOver = false;
  // What has come since the last block was sent or acknowledged.
  let heard: TraceEvent[] = [];
  for (const event of trace) {
    if (event.what === 'settled') isOver = true;
    if (event.what === 'heard') {
      heard.push(event);
      if (tries > 0 && isAckOf(event.bytes, at)) [at, tries, heard] = [at + 1, 0, []];
    }
    if (event.what !== 'sent') continue;
    const { ms, bytes } = event;
    const because = reason(heard.at(-1), ms, at);
    if (isOver) throw failure({ message: 'sendReliably had finished, and sent one more message.', actual: bytes });
    if (!blocks[at]?.equals(bytes)) throw failure(wrongMessage(bytes, blocks, at, tries, because));
    if (tries === patience.maxTries) throw failure(tooOften(at, sendsOf(trace, bytes), tries));
    if (tries > 0 && ms < sentAt + patience.ms) throw failure(tooEarly(at, ms - sentAt, patience.ms, because));
    [tries, sentAt, heard] = [tries + 1, ms, []];
  }
  if (outcome && 'returned' in outcome && at < blocks.length) {
    const message = sentIn(trace).length === 0 ? 'sendReliably finished and had sent nothing.' : `sendReliably finished, and the ACK for block ${at} had not come.`;
    throw failure({ message, actual: outcome.returned });
  }
}

/** What the sender heard at the moment at which it sent something: "an old ACK". */
function reason(heard: TraceEvent | undefined, ms: number, at: number): string | undefined {
  if (heard?.ms !== ms) return undefined;
  const message = readMessage(heard.bytes);
  if (message?.kind !== 'ack') return isSound(heard.bytes, 2) ? 'a message that is no ACK' : 'a damaged message';
  const age = (at - message.number + 256) % 256;
  if (age === 0) return undefined;
  return age <= at ? 'an old ACK' : `an ACK with the number ${message.number}`;
}

function wrongMessage(bytes: Buffer, blocks: Buffer[], at: number, tries: number, because: string | undefined): Details {
  const had = because === undefined ? '' : ` What had come was ${because}.`;
  if (tries > 0 && blocks[at + 1]?.equals(bytes)) return { message: `Block ${at + 1} was sent, and the ACK for block ${at} had not come.${had}`, seen: { fault: 'goes-on', because } };
  if (at > 0 && blocks[at - 1]!.equals(bytes)) return { message: `Block ${at - 1} was sent once more, and its ACK had come before.`, seen: { fault: 'repeats', because } };
  const expected = blocks[Math.min(at, blocks.length - 1)]!;
  const isRepeat = tries > 0 && expected.subarray(5).equals(bytes.subarray(5));
  const number = isRepeat || tries === 0 ? bytes[1]! : undefined;
  const seen = { fault: 'message', isNumberedAnew: isRepeat && number !== at % 256, hasNumberOfLast: !isRepeat && at > 0 && number === (at - 1) % 256 };
  return { message: differs(bytes, expected, at, isRepeat), expected, actual: bytes, seen };
}

function differs(bytes: Buffer, expected: Buffer, at: number, isRepeat: boolean): string {
  if (bytes.length !== expected.length) return `The message for block ${at} has ${bytes.length} bytes; expected ${expected.length}.`;
  const offset = expected.findIndex((byte, i) => byte !== bytes[i]);
  if (offset === 1) return `Block ${at} was ${isRepeat ? 'sent again with' : 'given'} the number ${bytes[1]}; expected ${expected[1]}.`;
  const part = ['the kind of message', 'the number', 'the mark of the last block', 'the checksum', 'the checksum'][offset] ?? 'the data';
  return `The message for block ${at} differs at offset ${offset}, in ${part}.`;
}

function tooEarly(at: number, afterMs: number, ms: number, because: string | undefined): Details {
  const had = because === undefined ? '' : `, because of ${because}`;
  return { message: `Block ${at} was sent again after ${afterMs} ms${had}; without its ACK that is due after ${ms} ms.`, seen: { fault: 'early', because } };
}

function tooOften(at: number, sends: number, maxTries: number): Details {
  return { message: `Block ${at} was sent ${sends} times; maxTries was ${maxTries}.`, expected: maxTries, actual: sends, seen: { sends, maxTries } };
}

function unfinished({ trace }: Sending): string {
  const { length } = sentIn(trace);
  if (length === 0) return 'sendReliably sent nothing, and its promise is still pending.';
  return `sendReliably sent ${length} message${length === 1 ? '' : 's'} and then nothing more, and its promise is still pending.`;
}

function isAckOf(bytes: Buffer, at: number): boolean {
  const message = readMessage(bytes);
  return message?.kind === 'ack' && message.number === at % 256;
}

function sentIn(trace: TraceEvent[]): TraceEvent[] {
  return trace.filter(({ what }) => what === 'sent');
}

function sendsOf(trace: TraceEvent[], message: Buffer): number {
  return sentIn(trace).filter(({ bytes }) => bytes.equals(message)).length;
}

/** Expects a rejection after so many sends of block `at`, when the time after the last one is over. */
function expectGaveUp(seen: Sending, at: number, { ms, maxTries }: Patience): void {
  const { outcome, trace } = seen;
  const sends = sentIn(trace).slice(at);
  if (!outcome) throw failure({ message: unfinished(seen) });
  expect({ call: 'sendReliably', ...outcome }).toThrowA();
  if (sends.length !== maxTries) throw failure({ message: `Block ${at} was sent ${sends.length} time${sends.length === 1 ? '' : 's'} before sendReliably gave up; maxTries was ${maxTries}.`, expected: maxTries, actual: sends.length });
  const waitedMs = trace.find(({ what }) => what === 'settled')!.ms - sends.at(-1)!.ms;
  if (waitedMs < ms) throw failure({ message: `sendReliably gave up ${waitedMs} ms after its last try; an ACK may take ${ms} ms.` });
}

const bytes = (blocks: number) => student.random.bytes(512 * (blocks - 1) + student.random.int(1, 511));

/** The bit of an ACK that makes ACK 0 look like ACK 1. */
const oneMore = 8;

test('sends a short text as one block', async () => {
  await delivers(Buffer.from(student.random.words(8)));
});

test('sends no bytes as one empty block', async () => {
  await delivers(Buffer.alloc(0));
});

test('sends many bytes in blocks of 512, in order, each after the ACK of the one before', async () => {
  await delivers(bytes(4));
  await delivers(student.random.bytes(1024));
});

test('sends a block again when it is lost', async () => {
  const { trace } = await delivers(bytes(3), { forth: [arrives, lost] });
  const [, first, again] = sentIn(trace);
  if (again!.ms >= first!.ms + 2 * ms) throw failure({ message: `Block 1 was lost and was sent again only after ${again!.ms - first!.ms} ms; this was due after ${ms} ms.` });
});

test('sends a block again when its ACK is lost', async () => {
  await delivers(bytes(3), { back: [arrives, lost] });
  await delivers(bytes(2), { back: [arrives, lost, lost] });
});

test('sends a block again when it is damaged', async () => {
  await delivers(bytes(3), { forth: [damaged(student.random.int(40, 4000)), arrives, damaged(oneMore)] });
});

test('does not lose patience on a slow link', async () => {
  await delivers(bytes(4), { delayMs: ms / 2 - 1 });
});

test('takes an old ACK for no other block', async () => {
  // The ACK of block 0 comes again while block 1 is lost.
  await delivers(bytes(4), { forth: [arrives, lost], back: [againAfter(30)] });
});

test('sends nothing because of an ACK that it already had', async () => {
  await delivers(bytes(5), { back: [twice, twice, againAfter(5), againAfter(15), againAfter(300)] });
});

test('sends nothing because of a late ACK', async () => {
  await delivers(bytes(4), { back: [late(ms), late(35)] });
});

test('takes a damaged ACK for none', async () => {
  await delivers(bytes(3), { back: [damaged(student.random.int(0, 31)), damaged(student.random.int(16, 31))] });
  // Block 0 comes twice, so that ACK 0 does too, the second time as if it were ACK 1; and block 1 is lost.
  await delivers(bytes(3), { forth: [againAfter(40), lost], back: [arrives, damaged(oneMore)] });
});

test('takes no other message for an ACK', async () => {
  // Each has number 1 and a right checksum, and comes while block 1 is lost.
  const others = [ackMessage(1, student.random.int(0x42, 0xff)), ackMessage(1, student.random.int(0, 0x40)), dataLikeAck(1)];
  for (const message of others) await delivers(bytes(3), { forth: [arrives, lost], strays: [{ ms: student.random.int(30, 110), message }] });
});

test('takes an ACK that names another block for none', async () => {
  const numbers = [2, 3, 129, 255, student.random.int(4, 128), student.random.int(130, 254)];
  for (const number of numbers) await delivers(bytes(3), { forth: [arrives, lost], strays: [{ ms: student.random.int(30, 110), message: ackMessage(number) }] });
});

test('gives up when no ACK comes, after as many sends as it may make', async () => {
  const patience = { ms: student.random.int(1500, 2500), maxTries: student.random.int(3, 6) };
  const silence = Array.from({ length: 1000 }, () => lost);
  expectGaveUp(await sending(bytes(2), { forth: silence }, patience), 0, patience);
  expectGaveUp(await sending(bytes(4), { back: [arrives, arrives, ...silence] }, patience), 2, patience);
});

test('counts the tries of each block by themselves, and waits after the last one too', async () => {
  const twoTriesEach = [lost, arrives, lost, arrives, lost, arrives];
  await delivers(bytes(3), { forth: twoTriesEach, delayMs: ms / 2 - 1 }, { ms, maxTries: 2 });
});

test('goes on with number 0 after block 255', async () => {
  await delivers(bytes(student.random.int(258, 262)), { back: [...Array.from({ length: 255 }, () => arrives), againAfter(5), lost] });
});

test('keeps transfers apart, one after the other and at the same time', async () => {
  await delivers(bytes(2), { forth: [lost] });
  const transfers: Transfer[] = [{ data: bytes(20) }, { data: bytes(21) }, { data: bytes(22), weather: { forth: [arrives, lost] } }];
  const all = await sendingTogether(transfers);
  all.forEach((seen, i) => expectDelivered(transfers[i]!.data, seen));
});

test('delivers everything in any weather', async () => {
  for (let day = 0; day < 12; day++) {
    const weather = { forth: troubles(student.random, 20, 3 * ms), back: troubles(student.random, 20, 3 * ms), delayMs: student.random.int(1, ms) };
    await delivers(bytes(student.random.int(1, 6)), weather, { ms, maxTries: 50 });
  }
});
