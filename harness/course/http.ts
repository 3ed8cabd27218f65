// What the checks of HTTP clients have in common.
import type { Authority } from '../../fixtures/http/host-field';
import { mendedRequest, requestFault } from '../../fixtures/http/request-grammar';
import type { HttpPeer } from '../../fixtures/peers/http-script';
import { failure, type CallOutcome } from './exercise';

/** What the call returned; fails with what it threw. */
export function returnedBy(outcome: CallOutcome): unknown {
  if ('returned' in outcome) return outcome.returned;
  const { call, threw } = outcome;
  throw failure({ message: `${call} failed with ${threw.notAnError ? threw.message : `${threw.name}: ${threw.message}`}`, call, threw });
}

/** Fails when a request breaks the grammar, and shows it beside the nearest one that does not. */
export function expectSound(request: Uint8Array, asked: Authority): void {
  const fault = requestFault(request, asked);
  if (!fault) return;
  const message = `Your request breaks the rules at offset ${fault.offset}: ${fault.sentence}`;
  throw failure({ message, expected: mendedRequest(request, asked), actual: request, seen: { fault: fault.kind } });
}

/** Fails when a request at the server breaks the grammar: its fault says more than whatever became of the answer. */
export function expectSoundRequests({ requests, authority }: HttpPeer): void {
  for (const { raw, fault } of requests) if (fault) expectSound(raw, authority);
}

/** Fails unless exactly these paths were asked for with this method, in any order. */
export function expectRequests(server: HttpPeer, paths: string[], method = 'GET'): void {
  const asked = server.requests.map((request) => `${request.method} ${request.target}`).sort();
  const wanted = paths.map((path) => `${method} ${path}`).sort();
  const other = asked.find((line) => !wanted.includes(line));
  if (other !== undefined) throw failure({ message: `Your request begins with "${other}"; expected "${wanted.length === 1 ? wanted[0] : wanted.join('" or "')}".`, expected: wanted, actual: asked });
  if (asked.length !== wanted.length) throw failure({ message: `The server got ${asked.length === 0 ? 'no request' : `${asked.length} requests`}; expected ${wanted.length}.`, expected: wanted, actual: asked });
}

/** Fails when the program has returned and a line to the server is as it was. */
export async function expectHungUp({ connections }: HttpPeer): Promise<void> {
  const stillOpen = () => connections.filter(({ state, closed }) => state === 'open' && !closed);
  await Promise.all(stillOpen().map((connection) => connection.settle()));
  const left = stillOpen().length;
  if (left > 0) throw failure({ message: 'Your function has finished, and its line to the server is still open.', expected: 0, actual: left });
}
