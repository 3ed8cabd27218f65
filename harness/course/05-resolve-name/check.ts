import { dns, type DnsOptions, type DnsRecord, type DnsServer } from '../../../fixtures/peers/dns';
import { exercise, failure } from '../exercise';

const student = exercise<typeof import('../../../solutions/05-resolve-name')>();

const name = () => `${student.random.words(1)}-${student.random.int(10, 9999)}.test`;
const v4 = (): DnsRecord => ({ type: 'A', address: `192.0.${student.random.int(1, 250)}.${student.random.int(1, 250)}` });
const v6 = (): DnsRecord => ({ type: 'AAAA', address: `2001:db8::${student.random.int(0x1000, 0xffff).toString(16)}:${student.random.int(0x100, 0xfff).toString(16)}` });

/** Asks a server that knows `zone` for a name, and expects that it was this server that was asked. */
async function ask(server: DnsServer, asked: string) {
  const got = await student.outcome('addresses', asked, `${server.address.host}:${server.address.port}`);
  if (server.questions.length > 0) return got;
  const how = 'threw' in got ? `failed with ${got.threw.name}: ${got.threw.message}` : 'gave an answer';
  throw failure({
    message: `Your function ${how}, and the server ${server.address.host}:${server.address.port} was not asked a single question.`,
    call: got.call,
    ...('threw' in got ? { threw: got.threw } : { actual: got.returned }),
  });
}

/** Expects exactly these addresses, in any order. */
async function finds(server: DnsServer, asked: string, records: DnsRecord[]): Promise<void> {
  const got = await ask(server, asked);
  const expected = records.map(({ type, address }) => ({ address, family: type === 'A' ? 4 : 6 }));
  const sorted = 'returned' in got && Array.isArray(got.returned) ? { ...got, returned: inOrder(got.returned as { address: string }[]) } : got;
  expect(sorted).toReturn(inOrder(expected));
}

function inOrder<T extends { address: string }>(list: T[]): T[] {
  return [...list].sort((a, b) => (String(a?.address) < String(b?.address) ? -1 : 1));
}

async function findsAll(records: DnsRecord[], options: Partial<DnsOptions> = {}): Promise<void> {
  const asked = name();
  await using server = await dns({ zone: { [asked]: records, 'other.test': [v4(), v6()] }, ...options });
  await finds(server, asked, records);
}

test('finds every address of a name, of both families', () => findsAll([v4(), v4(), v4(), v6(), v6()]));

test('finds the addresses of a name that has IPv4 only', () => findsAll([v4(), v4()]));

test('finds the addresses of a name that has IPv6 only', () => findsAll([v6()]));

test('finds many addresses', () => findsAll([...Array.from({ length: 12 }, v4), ...Array.from({ length: 6 }, v6)]));

test('gives an empty list for a name that does not exist', async () => {
  await using server = await dns({ zone: { [name()]: [v4()] } });
  await finds(server, 'nobody.test', []);
});

test('gives an empty list for a name that has no address', () => findsAll([]));

test('rejects when the server cannot answer', async () => {
  const asked = name();
  await using server = await dns({ zone: { [asked]: 'SERVFAIL' } });
  expect(await ask(server, asked)).toThrowA();
});

test('asks the server it is given, each time', async () => {
  const asked = name();
  const [here, there] = [[v4(), v6()], [v4(), v4(), v6()]];
  await using one = await dns({ zone: { [asked]: here } });
  await using two = await dns({ zone: { [asked]: there } });
  await Promise.all([finds(one, asked, here), finds(two, asked, there)]);
});

test('gets its answer when the first question is lost', () => findsAll([v4(), v6()], { drop: 1 }));
