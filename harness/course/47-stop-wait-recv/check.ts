import { ackMessage, dataMessage, isSound, messagesFor, readMessage } from '../../../fixtures/peers/stop-wait';
import { againAfter, arrives, damaged, late, lost, twice, type TraceEvent, type Weather } from '../../../fixtures/wire/lossy-link';
import type { Details } from '../bridge';
import { exercise, failure } from '../exercise';
import { otherEnd, showWire, troubles } from '../link';

const student = exercise<typeof import('../../../solutions/47-stop-wait-recv')>();

const ms = 100;

/** Lets a sender send `data` over a link with this weather, and expects that each message is answered by the rules. */
async function receives(data: Buffer, weather: Sky = {}): Promise<void> {
  await receivesTogether([{ data, weather }]);
}

type Sky = Weather & { size?: number };

/** Makes several transfers in step, each over a link of its own. */
async function receivesTogether(transfers: { data: Buffer; weather?: Sky }[]): Promise<void> {
  const sessions = transfers.map(({ data, weather: { size = 512, ...weather } = {} }) => ({ ...weather, messages: messagesFor(data, size), ms, maxTries: 50 }));
  const all = await student.evaluate(
    ({ receiveReliably }, { otherEnd, sessions }, load) => {
      const { tryToReceive } = load<typeof import('../../../fixtures/peers/stop-wait')>(otherEnd);
      return Promise.all(sessions.map((session) => tryToReceive(session, (link, onBytes) => receiveReliably(link, onBytes))));
    },
    { otherEnd, sessions },
    'receiveReliably',
  );
  all.forEach(({ trace }) => showWire(trace));
  all.forEach(({ trace }, i) => expectReceived(trace, transfers[i]!.data, sessions[i]!.messages.length));
}

function expectReceived(trace: TraceEvent[], data: Buffer, blocks: number): void {
  const accepted = expectRules(trace);
  expect(given(trace)).toEqualBytes(data);
  // Only a sender that was answered in time gets to its end.
  if (accepted !== blocks) throw failure({ message: `Of ${blocks} blocks, ${accepted} came to the receiver.` });
}

type Kind = 'new' | 'repeated' | 'older' | 'damaged' | 'other';

/** What a message is to a receiver that has accepted so many blocks. */
function kindOf(bytes: Buffer, accepted: number): Kind {
  const message = readMessage(bytes);
  if (message?.kind !== 'data') return isSound(bytes, 3) ? 'other' : 'damaged';
  if (message.number === accepted % 256) return 'new';
  return accepted > 0 && message.number === (accepted - 1) % 256 ? 'repeated' : 'older';
}

/** Follows the messages one by one, with what was done before the next one came; gives the number of blocks that came whole. */
function expectRules(trace: TraceEvent[]): number {
  let accepted = 0;
  const [before, ...answers] = answersIn(trace);
  if (before!.acks.length > 0) throw failure({ message: 'A message was sent before anything had come.', actual: before!.acks[0] });
  if (before!.given.length > 0) throw failure({ message: 'onBytes was called before anything had come.', actual: before!.given });
  for (const { heard, acks, given } of answers) {
    const kind = kindOf(heard!, accepted);
    if (kind === 'new') accepted++;
    const which = nameOf(kind, accepted, heard![1]!);
    const expected = kind === 'new' ? readPayload(heard!) : Buffer.alloc(0);
    const seen = { kind, accepted };
    if (acks.length > 1) throw failure({ message: `One message came, and ${acks.length} messages were sent for it.`, actual: acks, seen });
    const [ack] = acks;
    if (!given.equals(expected)) throw failure({ message: givenSentence(kind, which, given, expected), expected, actual: given, seen: { ...seen, fault: given.length > 0 ? 'given' : 'kept' } });
    if (ack) expectAck(ack, kind, which, accepted, heard!);
    if (!ack && (kind === 'new' || kind === 'repeated')) {
      const when = kind === 'new' ? 'came' : 'came again';
      throw failure({ message: `${which} ${when}, and no ACK was sent for it.`, expected: ackMessage(heard![1]!), seen: { ...seen, fault: 'no-ack' } });
    }
  }
  return accepted;
}

function nameOf(kind: Kind, accepted: number, number: number): string {
  const index = kind === 'new' || kind === 'repeated' ? accepted - 1 : number;
  return index === number ? `Block ${index}` : `Block ${index} with the number ${number}`;
}

/** An ACK for a block that came whole now or earlier; which of them is asked for only when one came whole now. */
function expectAck(ack: Buffer, kind: Kind, which: string, accepted: number, heard: Buffer): void {
  const message = readMessage(ack);
  const seen = { kind, accepted };
  if (kind === 'damaged' || kind === 'other') {
    const isEarned = message?.kind === 'ack' && accepted > 0 && (accepted - 1 - message.number + 256) % 256 < Math.min(accepted, 128);
    if (!isEarned) throw failure({ message: `${lostSentence(kind)}, and ${message ? `an ACK with the number ${message.number}` : 'something that is no ACK'} was sent for it.`, actual: ack, seen: { ...seen, fault: 'acked' } });
    return;
  }
  if (kind === 'older' && message?.kind === 'ack') return;
  const expected = ackMessage(heard[1]!);
  if (expected.equals(ack)) return;
  throw failure({ message: ackSentence(ack, expected, which), expected, actual: ack, seen: { ...seen, fault: 'wrong-ack' } });
}

function ackSentence(ack: Buffer, expected: Buffer, which: string): string {
  if (ack.length !== expected.length) return `The answer to ${which.replace('B', 'b')} has ${ack.length} bytes; an ACK has ${expected.length}.`;
  const offset = expected.findIndex((byte, i) => byte !== ack[i]);
  if (offset === 1) return `${which} was answered with the number ${ack[1]}; expected ${expected[1]}.`;
  return `The answer to ${which.replace('B', 'b')} differs at offset ${offset}, in ${offset === 0 ? 'the kind of message' : 'the checksum'}.`;
}

function givenSentence(kind: Kind, which: string, given: Buffer, expected: Buffer): string {
  if (kind === 'repeated') return `${which} came again, and onBytes got it once more.`;
  if (kind === 'older') return `${which}, which had come long before, came again, and onBytes got it once more.`;
  if (kind === 'damaged' || kind === 'other') return `${lostSentence(kind)}, and onBytes got ${given.length} bytes from it.`;
  if (given.length === 0) return `${which} came, and onBytes did not get it.`;
  return `${which} has ${expected.length} bytes, and onBytes got ${given.length === expected.length ? 'others' : given.length}.`;
}

function lostSentence(kind: 'damaged' | 'other'): string {
  return kind === 'damaged' ? 'A message came damaged' : 'A message came whose first byte is not that of DATA';
}

interface Answer {
  /** The message that was answered; none for what was done before the first. */
  heard?: Buffer;
  acks: Buffer[];
  given: Buffer;
}

function answersIn(trace: TraceEvent[]): Answer[] {
  const answers: Answer[] = [{ acks: [], given: Buffer.alloc(0) }];
  for (const { what, bytes } of trace) {
    const last = answers.at(-1)!;
    if (what === 'heard') answers.push({ heard: bytes, acks: [], given: Buffer.alloc(0) });
    if (what === 'sent') last.acks.push(bytes);
    if (what === 'given') last.given = Buffer.concat([last.given, bytes]);
  }
  return answers;
}

function readPayload(bytes: Buffer): Buffer {
  const message = readMessage(bytes);
  return message?.kind === 'data' ? message.payload : Buffer.alloc(0);
}

function given(trace: TraceEvent[]): Buffer {
  return Buffer.concat(trace.filter(({ what }) => what === 'given').map(({ bytes }) => bytes));
}

const bytes = (blocks: number) => student.random.bytes(512 * (blocks - 1) + student.random.int(1, 511));

/** The bit that makes DATA 0 look like DATA 1. */
const oneMore = 8;

test('takes one block and acknowledges it', async () => {
  await receives(Buffer.from(student.random.words(8)));
});

test('takes an empty block', async () => {
  await receives(Buffer.alloc(0));
});

test('takes many blocks, in order', async () => {
  await receives(bytes(4));
  await receives(student.random.bytes(1024));
});

test('takes short blocks too', async () => {
  await receives(student.random.bytes(40), { size: 1 });
  await receives(student.random.bytes(100), { size: student.random.int(7, 30) });
});

test('takes a block that comes again after it was lost', async () => {
  await receives(bytes(3), { back: [arrives, lost] });
});

test('gives a block only once, and acknowledges it again, when its ACK was lost', async () => {
  await receives(bytes(3), { forth: [arrives, lost, lost] });
});

test('acknowledges the last block again', async () => {
  await receives(bytes(2), { forth: [arrives, lost, lost] });
  await receives(bytes(1), { forth: [lost] });
});

test('gives a block only once when the link repeats it', async () => {
  await receives(bytes(5), { back: [twice, againAfter(5), againAfter(20), againAfter(75), againAfter(250)] });
});

test('gives a block only once when it comes late', async () => {
  await receives(bytes(4), { back: [late(ms), late(35)] });
});

test('takes a damaged block for none', async () => {
  await receives(bytes(3), { back: [damaged(student.random.int(40, 4000)), arrives, damaged(student.random.int(24, 39))] });
  await receives(Buffer.from(student.random.words(9)), { back: [damaged(16), damaged(student.random.int(0, 7))] });
});

test('believes no number of a damaged block', async () => {
  await receives(bytes(3), { back: [damaged(oneMore), damaged(student.random.int(9, 15))] });
  // ACK 0 is lost, and block 0 comes again as if it were block 1.
  await receives(bytes(3), { forth: [lost], back: [arrives, damaged(oneMore)] });
});

test('takes a message of another kind for none', async () => {
  for (const kind of [student.random.int(0, 0x43), student.random.int(0x45, 0xff)]) {
    const strays = [0, 1, 2].map((number) => ({ ms: 5 + 20 * number, message: dataMessage(number, false, student.random.bytes(40), kind) }));
    await receives(bytes(3), { strays });
  }
});

test('goes on with number 0 after block 255', async () => {
  await receives(student.random.bytes(8 * student.random.int(258, 270)), { size: 8, forth: [...Array.from({ length: 255 }, () => arrives), lost, lost] });
});

test('keeps transfers apart, one after the other and at the same time', async () => {
  await receives(bytes(2));
  await receivesTogether([{ data: bytes(20) }, { data: bytes(21) }, { data: bytes(22), weather: { forth: [arrives, lost] } }]);
});

test('receives everything in any weather', async () => {
  for (let day = 0; day < 12; day++) {
    const weather = { forth: troubles(student.random, 20, 3 * ms), back: troubles(student.random, 20, 3 * ms), delayMs: student.random.int(1, ms) };
    await receives(bytes(student.random.int(1, 6)), weather);
  }
});
