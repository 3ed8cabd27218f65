// Real name servers against 05-resolve-name.
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { promises as dns } from 'node:dns';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { addresses } from '../../solutions/05-resolve-name';
import { outcomeOf, type Findings } from './outcome';
import { findProgram, host, startServer } from './program';
import type { Row } from './table';

interface NameServer {
  name: string;
  program: string;
  packages: string;
  /** Writes the configuration into `state` and gives the arguments. */
  argsFor(state: string, port: number): string[];
}

const zone: Record<string, string[]> = {
  'both.test': ['192.0.2.1', '192.0.2.2', '2001:db8::1', '2001:db8::2'],
  'four.test': ['192.0.2.4'],
  'six.test': ['2001:db8::6'],
};
const withoutAddress = 'none.test';
const nobody = 'nobody.test';
const refused = 'elsewhere.example';
const patienceMs = 5000;

const dnsmasq: NameServer = {
  name: 'dnsmasq',
  program: 'dnsmasq',
  packages: 'dnsmasq-base',
  argsFor(state, port) {
    const hosts = path.join(state, 'hosts');
    writeFileSync(hosts, Object.entries(zone).flatMap(([name, list]) => list.map((address) => `${address} ${name}\n`)).join(''));
    const fixed = ['--keep-in-foreground', '--conf-file=/dev/null', '--pid-file=', '--no-hosts', '--no-resolv', '--bind-interfaces', '--local=/test/'];
    const account = process.getuid?.() === 0 ? ['--user=root'] : [];
    return [...fixed, ...account, `--listen-address=${host}`, `--port=${port}`, `--addn-hosts=${hosts}`, `--txt-record=${withoutAddress},words`];
  },
};

const bind: NameServer = {
  name: 'BIND named',
  program: 'named',
  packages: 'bind9',
  argsFor(state, port) {
    const records = Object.entries(zone).flatMap(([name, list]) => list.map((address) => `${name}. ${address.includes(':') ? 'AAAA' : 'A'} ${address}\n`));
    writeFileSync(path.join(state, 'zone'), `$TTL 60\n@ SOA ns.test. root.test. 1 60 60 60 60\n@ NS ns.test.\nns A 192.0.2.53\n${withoutAddress}. TXT "words"\n${records.join('')}`);
    const file = path.join(state, 'named.conf');
    const options = `directory "${state}"; pid-file none; session-keyfile none; listen-on port ${port} { ${host}; }; listen-on-v6 { none; }; recursion no; dnssec-validation no;`;
    writeFileSync(file, `options { ${options} };\ncontrols { };\nzone "test" { type primary; file "zone"; };\n`);
    return ['-g', '-4', '-n', '1', '-c', file];
  },
};

/** Every name server × 05. */
export async function nameServerRows(): Promise<Row[]> {
  const rows: Row[] = [];
  for (const server of [dnsmasq, bind]) rows.push({ witness: server.name, exercise: '05-resolve-name', outcome: await outcomeFor(server) });
  return rows;
}

async function outcomeFor(server: NameServer): Promise<Row['outcome']> {
  const program = findProgram(server.program);
  if (program === undefined) return { is: 'missing', install: `apt-get install ${server.packages}` };
  const state = mkdtempSync(path.join(tmpdir(), 'koans-witness-'));
  const remove = () => rmSync(state, { recursive: true, force: true });
  process.once('exit', remove);
  chmodSync(state, 0o777);
  try {
    return await outcomeOf(async (found) => {
      await using running = await startServer(program, (port) => server.argsFor(state, port));
      const address = `${host}:${running.port}`;
      await knowsItsZone(address);
      await resolves(found, address);
    });
  } finally {
    remove();
  }
}

// It may be connected to before it has read its zone.
async function knowsItsZone(address: string): Promise<void> {
  const resolver = new dns.Resolver({ timeout: 200, tries: 1 });
  resolver.setServers([address]);
  for (const until = Date.now() + patienceMs; Date.now() < until; await setTimeout(20)) {
    if (await resolver.resolve4('four.test').then(() => true, () => false)) return;
  }
  throw new Error('The name server does not know its own zone');
}

async function resolves(found: Findings, address: string): Promise<void> {
  for (const [name, list] of Object.entries({ ...zone, 'BOTH.test': zone['both.test']!, [withoutAddress]: [], [nobody]: [] })) {
    const got = await addresses(name, address);
    const expected = list.map((one) => ({ address: one, family: one.includes(':') ? 6 : 4 }));
    found.same(`The addresses of ${name}`, sorted(got), sorted(expected));
  }
  const outcome = await addresses(refused, address).then((got) => got, () => 'rejected');
  found.same(`The addresses of ${refused}, which the server refuses to look for`, outcome, 'rejected');
}

function sorted<T extends { address: string }>(list: T[]): T[] {
  return [...list].sort((a, b) => (a.address < b.address ? -1 : 1));
}
