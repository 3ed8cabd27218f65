// dig against fixtures/peers/dns.ts.
import { dns, type DnsOptions } from '../../fixtures/peers/dns';
import { outcomeOf, type Findings } from './outcome';
import { findProgram, runClient } from './program';
import type { Row } from './table';

const zone: DnsOptions['zone'] = {
  'both.test': [
    { type: 'A', address: '192.0.2.1' },
    { type: 'A', address: '192.0.2.2' },
    { type: 'AAAA', address: '2001:db8::1' },
    { type: 'AAAA', address: '2001:db8::1:2' },
  ],
  'none.test': [],
  'ill.test': 'SERVFAIL',
};

const questions: [question: string[], status: string, answers: string[]][] = [
  [['both.test', 'A'], 'NOERROR', ['192.0.2.1', '192.0.2.2']],
  [['BoTH.test', 'AAAA'], 'NOERROR', ['2001:db8::1', '2001:db8::1:2']],
  [['both.test', 'A', '+noedns', '+norecurse'], 'NOERROR', ['192.0.2.1', '192.0.2.2']],
  [['none.test', 'A'], 'NOERROR', []],
  [['both.test', 'TXT'], 'NOERROR', []],
  [['nobody.test', 'A'], 'NXDOMAIN', []],
  [['ill.test', 'A'], 'SERVFAIL', []],
];

/** dig × the fixture of 05. */
export async function digRows(): Promise<Row[]> {
  const program = findProgram('dig');
  const outcome = program === undefined ? { is: 'missing' as const, install: 'apt-get install bind9-dnsutils' } : await outcomeOf((found) => asks(program, found));
  return [{ witness: 'dig', exercise: '05-resolve-name', outcome }];
}

async function asks(program: string, found: Findings): Promise<void> {
  await using server = await dns({ zone });
  for (const [question, status, answers] of questions) {
    const { host, port } = server.address;
    const { out, code } = await runClient(program, [`@${host}`, '-p', String(port), '+tries=1', '+time=3', ...question]);
    const text = out.toString();
    const asked = `dig ${question.join(' ')}`;
    found.same(`${asked}: its exit code`, code, 0);
    found.same(`${asked}: the status`, /status: (\w+)/.exec(text)?.[1], status);
    found.same(`${asked}: the answers`, answersIn(text), answers);
    found.same(`${asked}: what it complains of`, text.match(/^;; (?:warning|got bad|.*(?:malformed|mismatch|extra)).*$/gim) ?? [], []);
    found.same(`${asked}: the flags`, /flags: ([a-z ]+);/.exec(text)?.[1], question.includes('+norecurse') ? 'qr aa ra' : 'qr aa rd ra');
  }
  await survives(program, server.address, found);
}

// What comes over TCP to a server for UDP only is refused, and dig says so without the fixture taking harm.
async function survives(program: string, { host, port }: { host: string; port: number }, found: Findings): Promise<void> {
  await runClient(program, [`@${host}`, '-p', String(port), '+tcp', '+tries=1', '+time=1', 'both.test']);
  const { out } = await runClient(program, [`@${host}`, '-p', String(port), '+short', 'both.test', 'A']);
  found.same('dig +short both.test, after a try over TCP', out.toString(), '192.0.2.1\n192.0.2.2\n');
}

function answersIn(text: string): string[] {
  return [...text.matchAll(/^[\w.-]+\.\s+\d+\s+IN\s+(?:A|AAAA)\s+(\S+)$/gm)].map(([, address]) => address!);
}
