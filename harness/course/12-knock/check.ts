import type * as dns from 'node:dns';
import { blackHole } from '../../../fixtures/peers/black-hole';
import { closedOnBoth, closedPort } from '../../../fixtures/peers/closed-port';
import { peer, type Peer } from '../../../fixtures/peers/peer';
import { quote } from '../../../fixtures/peers/quote';
import { sink } from '../../../fixtures/peers/sink';
import { exercise, failure, leavesNothingOpen } from '../exercise';

const student = exercise<typeof import('../../../solutions/12-knock')>();

// Longer than any answer takes on this machine.
const patientMs = 4000;

// It takes a moment to make, so that it is begun early.
let hole: ReturnType<typeof blackHole>;
beforeAll(() => {
  hole = blackHole();
  // Whoever needs it says why there is none.
  hole.catch(() => {});
});
afterAll(async () => (await hole.catch(() => undefined))?.[Symbol.asyncDispose]());

/** An address at which nobody answers; without one it cannot be judged what is called silent, and no answer may pass. */
async function silentAddress(): Promise<Peer['address']> {
  try {
    return (await hole).address;
  } catch (error) {
    throw failure({ message: `It cannot be judged here what your program calls silent. ${(error as Error).message}.` });
  }
}

async function isOpen({ address }: Peer): Promise<void> {
  expect(await student.outcome('knock', address.host, address.port, patientMs)).toReturn('open');
}

/** Knocks where a name leads to these addresses; the name exists only in the learner's process, and only while it knocks. */
function knockByName(addresses: string[], port: number) {
  return student.evaluateOutcome(knockAt, { host: 'door.test', port, ms: patientMs, addresses }, `knock("door.test", ${port}, ${patientMs})`);
}

/** Runs beside the learner's code; a name without addresses does not exist. */
async function knockAt({ knock }: typeof import('../../../solutions/12-knock'), at: { host: string; port: number; ms: number; addresses: string[] }): Promise<unknown> {
  const names = process.mainModule!.require('node:dns') as typeof dns;
  const { lookup, promises } = names;
  const promised = promises.lookup;
  const found = at.addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }));
  const look = (host: string, options: unknown, tell: (error: Error | null, address?: unknown, family?: number) => void) => {
    const { all = false } = Object(options) as { all?: boolean };
    if (host !== at.host) return lookup(host, options as dns.LookupAllOptions, tell as never);
    if (found.length === 0) return setImmediate(tell, Object.assign(new Error(`getaddrinfo ENOTFOUND ${host}`), { code: 'ENOTFOUND', syscall: 'getaddrinfo', hostname: host }));
    return all ? setImmediate(tell, null, found) : setImmediate(tell, null, found[0]!.address, found[0]!.family);
  };
  const later = (host: string, options?: unknown) =>
    new Promise((resolve, reject) => {
      const { all = false } = Object(options) as { all?: boolean };
      look(host, options ?? {}, (error, address, family) => (error ? reject(error) : resolve(all ? address : { address, family })));
    });
  const swap = (one: unknown, other: unknown) => (Object.assign(names, { lookup: one }), Object.assign(promises, { lookup: other }));
  swap((host: string, options: unknown, tell?: never) => (typeof options === 'function' ? look(host, {}, options as never) : look(host, options, tell!)), later);
  try {
    return await knock(at.host, at.port, at.ms);
  } finally {
    swap(lookup, promised);
  }
}

test('finds an open port open', async () => {
  await using server = await sink();
  await isOpen(server);
});

test('finds a port open where the other side talks at once', async () => {
  await using server = await quote({ text: student.random.words(40) });
  await isOpen(server);
});

leavesNothingOpen('hangs up when the door was opened');

test('finds a closed port refused', async () => {
  const { host, port } = await closedPort();
  expect(await student.outcome('knock', host, port, patientMs)).toReturn('refused');
});

test('calls it silent when no answer has come in time, and not before', async () => {
  const silent = await silentAddress();
  const ms = student.random.int(100, 160);
  const got = await student.evaluateOutcome(
    async ({ knock }, given) => {
      const began = performance.now();
      const answer = await knock(given.host, given.port, given.ms);
      // A timer may ring a moment early.
      return { answer, waited: performance.now() - began > given.ms - 5 };
    },
    { ...silent, ms },
    `knock("${silent.host}", ${silent.port}, ${ms})`,
  );
  expect(got).toReturn({ answer: 'silent', waited: true });
});

test('tells open, refused and silent apart when it knocks at several doors at once', async () => {
  await using server = await sink();
  const doors = { open: server.address, refused: await closedPort(), silent: await silentAddress() };
  const answers = Object.entries(doors).map(async ([answer, door]) => {
    expect(await student.outcome('knock', door.host, door.port, answer === 'silent' ? 100 : patientMs)).toReturn(answer);
  });
  await Promise.all(answers);
});

test('survives a line that breaks as soon as it is open', async () => {
  await using server = await peer((connection) => connection.reset());
  await student.outcome('knock', server.address.host, server.address.port, patientMs);
});

test('finds a name refused when each of its addresses refuses', async () => {
  const { addresses, port } = await closedOnBoth();
  expect(await knockByName(addresses, port)).toReturn('refused');
});

test('finds a name open when one of its addresses answers', async () => {
  await using server = await sink();
  expect(await knockByName(['::1', server.address.host], server.address.port)).toReturn('open');
});

test('rejects for a name that nobody knows', async () => {
  expect(await knockByName([], student.random.int(1024, 65535))).toThrowA();
});

leavesNothingOpen();
