import * as dgram from 'node:dgram';
import { once } from 'node:events';
import { udp, type UdpPeer } from '../../../fixtures/peers/udp';
import { isBytes } from '../evidence';
import { exercise, failure, leavesNothingOpen } from '../exercise';

const student = exercise<typeof import('../../../solutions/45-udp-ask')>();

const patient = { tries: 3, ms: 60_000 };
const hasty = { tries: 12, ms: 40 };

interface Patience {
  tries: number;
  ms: number;
}

/** Asks whoever is at that address, and tells how that ended. */
function outcome({ host, port }: UdpPeer['address'], msg: Buffer, o: Patience) {
  const label = `udpAsk("${host}", ${port}, ${msg.length} bytes, { tries: ${o.tries}, ms: ${o.ms} })`;
  return student.evaluateOutcome(({ udpAsk }, { host, port, msg, o }) => udpAsk(host, port, msg, o), { host, port, msg, o }, label);
}

/** Asks a service, and gives the answer. */
async function ask({ address }: UdpPeer, msg: Buffer, o: Patience = hasty): Promise<Buffer> {
  const got = await outcome(address, msg, o);
  if ('returned' in got) return got.returned as Buffer;
  throw failure({ message: `${got.call} failed with ${got.threw.name}: ${got.threw.message}`, call: got.call, threw: got.threw });
}

/** Expects this answer, and not the one that came from another place. */
function expectNoStranger(got: Buffer, expected: Buffer, stranger: Buffer, place: 'port' | 'host' = 'port'): void {
  const message = `udpAsk gave the bytes that came from another ${place} than the one it had asked.`;
  if (isBytes(got) && stranger.equals(got)) throw failure({ message, expected, actual: got, seen: { stranger } });
  expect(got).toEqualBytes(expected);
}

const question = () => Buffer.from(student.random.words(3));
const answer = () => Buffer.from(`answer ${student.random.int(1000, 9999)}: ${student.random.words(4)}`);

/** Expects that each of the datagrams that came is the whole message. */
function expectAsked({ calls }: UdpPeer, msg: Buffer): void {
  if (calls.length === 0) throw failure({ message: 'No datagram reached the service.', expected: msg });
  for (const { bytes } of calls) expect(bytes).toEqualBytes(msg);
}

test('sends the message in one datagram and gives the answer', async () => {
  const [msg, expected] = [question(), answer()];
  await using service = await udp((call) => call.reply(expected));
  const got = await ask(service, msg, { tries: 3, ms: 400 });
  expectAsked(service, msg);
  expect(got).toEqualBytes(expected);
});

test('asks again when the question is lost', async () => {
  const [msg, expected] = [question(), answer()];
  await using service = await udp((call) => (call.number > 2 ? call.reply(expected) : undefined));
  const got = await ask(service, msg);
  expectAsked(service, msg);
  expect(got).toEqualBytes(expected);
});

test('gives one answer when it comes twice', async () => {
  const expected = answer();
  await using service = await udp(async (call) => {
    await call.reply(expected);
    await call.reply(expected);
  });
  expect(await ask(service, question())).toEqualBytes(expected);
});

test('ignores what comes from another port', async () => {
  const [expected, stranger] = [answer(), answer()];
  await using service = await udp(async (call) => {
    await call.replyFromElsewhere(stranger);
    if (call.number > 1) await call.reply(expected);
  });
  expectNoStranger(await ask(service, question()), expected, stranger);
});

test('ignores what comes from another host, from the same port too', async () => {
  const [expected, stranger] = [answer(), answer()];
  await using service = await udp(async (call) => {
    await call.replyFromOtherHost(stranger);
    if (call.number > 1) await call.reply(expected);
  });
  expectNoStranger(await ask(service, question()), expected, stranger, 'host');
});

test('gives the answer as soon as it comes, and asks only once then', async () => {
  const expected = answer();
  await using service = await udp(async (call) => {
    await call.pause(30);
    await call.reply(expected);
  });
  expect(await ask(service, question(), patient)).toEqualBytes(expected);
  await service.settle();
  const { length } = service.calls;
  if (length !== 1) throw failure({ message: `The answer came long before the time was over, and ${length} questions had been sent.`, expected: 1, actual: length });
});

test('takes a late answer to an earlier question', async () => {
  const expected = answer();
  await using service = await udp((call, calls) => (call.number > 1 ? calls[call.number - 2]!.reply(expected) : undefined));
  expect(await ask(service, question())).toEqualBytes(expected);
});

test('carries any bytes, many or none, both ways', async () => {
  const messages = [student.random.bytes(1400), Buffer.alloc(0), Buffer.from([0xff, 0x00, 0x80]), student.random.bytes(student.random.int(2, 900))];
  for (const [i, msg] of messages.entries()) {
    const expected = messages[(i + 1) % messages.length]!;
    await using service = await udp((call) => call.reply(expected));
    const got = await ask(service, msg, { tries: 3, ms: 800 });
    expectAsked(service, msg);
    expect(got).toEqualBytes(expected);
  }
});

test('rejects when nobody answers, after as many tries as it may make', async () => {
  const o = { tries: student.random.int(3, 5), ms: 30 };
  await using service = await udp(() => {});
  const { host, port } = service.address;
  const { ended, tookMs } = await student.evaluate(
    async ({ udpAsk }, { host, port, msg, o }) => {
      const began = performance.now();
      const ended = await udpAsk(host, port, msg, o).then(() => 'gave an answer', (error: unknown) => (error instanceof Error ? 'rejected' : 'rejected with something that is no Error'));
      return { ended, tookMs: Math.round(performance.now() - began) };
    },
    { host, port, msg: question(), o },
  );
  if (ended !== 'rejected') throw failure({ message: `Nobody answered, and udpAsk ${ended}.`, expected: 'rejected', actual: ended });
  await service.settle();
  const { length } = service.calls;
  if (length !== o.tries) throw failure({ message: `udpAsk was given ${o.tries} tries, and the service got ${length} datagram${length === 1 ? '' : 's'}.`, expected: o.tries, actual: length });
  // A timer may ring a millisecond early.
  const leastMs = o.tries * (o.ms - 2);
  if (tookMs < leastMs) throw failure({ message: `udpAsk gave up after ${tookMs} ms; ${o.tries} tries with ${o.ms} ms after each take ${o.tries * o.ms} ms.` });
  // Wide enough for the busiest machine.
  if (tookMs > leastMs + 1500) throw failure({ message: `udpAsk gave up only after ${tookMs} ms; ${o.tries} tries with ${o.ms} ms after each take ${o.tries * o.ms} ms.` });
});

test('takes an answer that comes only to the last try', async () => {
  const expected = answer();
  await using service = await udp((call) => (call.number === 2 ? call.reply(expected) : undefined));
  expect(await ask(service, question(), { tries: 2, ms: 250 })).toEqualBytes(expected);
});

test('asks no more once it has its answer', async () => {
  const expected = answer();
  await using service = await udp((call) => call.reply(expected));
  await using silent = await udp(() => {});
  expect(await ask(service, question(), { tries: 6, ms: 25 })).toEqualBytes(expected);
  await service.settle();
  const before = service.calls.length;
  await outcome(silent.address, question(), { tries: 3, ms: 25 });
  await service.settle();
  const more = service.calls.length - before;
  if (more > 0) throw failure({ message: `After it had its answer, udpAsk sent ${more} more question${more === 1 ? '' : 's'}.`, expected: 0, actual: more });
});

test('rejects when nobody listens at that port, and when the message is too long for a datagram', async () => {
  const free = dgram.createSocket('udp4').bind(0, '127.0.0.1');
  await once(free, 'listening');
  const { port } = free.address();
  free.close();
  await once(free, 'close');
  expect(await outcome({ host: '127.0.0.1', port }, question(), { tries: 2, ms: 20 })).toThrowA();
  await using service = await udp((call) => call.reply('short'));
  expect(await outcome(service.address, Buffer.alloc(70_000), { tries: 2, ms: 20 })).toThrowA();
});

test('keeps calls at the same time apart', async () => {
  const echoes = (call: { bytes: Buffer; reply(bytes: string): Promise<void> }) => call.reply(`you said ${call.bytes}`);
  await using one = await udp(echoes);
  await using two = await udp((call) => (call.number > 1 ? echoes(call) : undefined));
  await Promise.all([one, two, one, two, one].map(async (service) => {
    const msg = question();
    expect(await ask(service, msg)).toEqualBytes(Buffer.from(`you said ${msg}`));
  }));
});

test('gets its answer in any weather', async () => {
  const [expected, stranger] = [answer(), answer()];
  const days = Array.from({ length: 6 }, () => student.random.pick(['lost', 'lost', 'stranger', 'twice'] as const));
  await using service = await udp(async (call) => {
    const day = days[call.number - 1] ?? 'clear';
    if (day === 'lost') return;
    if (day === 'stranger') return call.replyFromElsewhere(stranger);
    await call.reply(expected);
    if (day === 'twice') await call.reply(expected);
  });
  expectNoStranger(await ask(service, question(), { tries: 20, ms: 30 }), expected, stranger);
});

leavesNothingOpen();
