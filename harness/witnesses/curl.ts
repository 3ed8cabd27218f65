// curl against fixtures/peers/http-script.ts: what the fixture says is understood, and what curl says has no fault in its eyes.
import { httpScript, type HttpPeer, type HttpScriptOptions, type Responder } from '../../fixtures/peers/http-script';
import { curlLooks } from './curl-looks';
import { outcomeOf, type Findings } from './outcome';
import { findProgram, runClient } from './program';
import type { Row } from './table';

export interface CurlVisit {
  found: Findings;
  /** Starts the fixture, runs curl with the arguments made from it, and notes faults of exit code and requests. */
  curl(respond: Responder | Buffer, argsFor: (server: HttpPeer) => string[], options?: HttpScriptOptions): Promise<Seen>;
}

export interface Seen {
  out: Buffer;
  requests: HttpPeer['requests'];
  connections: number;
}

// No settings of the user, no proxy, and nothing but the answer on the standard output.
const always = ['-q', '--noproxy', '*', '--silent', '--show-error', '--max-time', '5'];

/** curl × the fixture of each exercise. */
export async function curlRows(): Promise<Row[]> {
  const program = findProgram('curl');
  const rows: Row[] = [];
  for (const [exercise, look] of Object.entries(curlLooks)) {
    const outcome = program === undefined ? { is: 'missing' as const, install: 'apt-get install curl' } : await outcomeOf((found) => look(visitWith(program, found)));
    rows.push({ witness: 'curl', exercise, outcome });
  }
  return rows;
}

function visitWith(program: string, found: Findings): CurlVisit {
  return {
    found,
    async curl(respond, argsFor, options) {
      await using server = await httpScript(respond, options);
      const args = argsFor(server);
      const { code, out, err } = await runClient(program, [...always, ...args]);
      const asked = `curl ${args.join(' ')}`;
      found.same(`${asked}: how it ended`, { code, err }, { code: 0, err: '' });
      for (const { fault, raw } of server.requests) found.same(`${asked}: the fault in ${JSON.stringify(raw.toString('latin1'))}`, fault?.sentence, undefined);
      return { out, requests: server.requests, connections: server.connections.length };
    },
  };
}
