import { inspect, isDeepStrictEqual } from 'node:util';
import type { BodyKind } from '../../../solutions/24-body-rule';
import { exercise, failure, type CallOutcome } from '../exercise';

const student = exercise<typeof import('../../../solutions/24-body-rule')>();

type Fields = Record<string, string[]>;

const length = (...values: string[]): Fields => ({ 'content-length': values });
const coding = (...values: string[]): Fields => ({ 'transfer-encoding': values });

/** Expects one of these rules for an answer with this status and these fields. */
async function decides(method: string, status: number, fields: Fields, ...allowed: BodyKind[]): Promise<void> {
  const head = { version: 'HTTP/1.1', status, reason: '', headers: new Map([['server', ['koan']], ...Object.entries(fields)]) };
  const outcome = await student.evaluateOutcome(({ bodyKind }, given) => bodyKind(given.method, given.head), { method, head }, callOf(method, status, fields));
  const told = withoutEmptyN(outcome);
  if (!('returned' in told)) return expect(told).toReturn(allowed[0]);
  if (allowed.some((kind) => isDeepStrictEqual({ ...(told.returned as BodyKind) }, kind))) return;
  const expected = allowed.length === 1 ? allowed[0] : { is: allowed.map((kind) => inspect(kind)).join(' or ') };
  throw failure({ call: told.call, expected, actual: told.returned, seen: { method, status, fields } });
}

// `{ kind: 'none', n: undefined }` says the same as `{ kind: 'none' }`.
function withoutEmptyN(outcome: CallOutcome): CallOutcome {
  const value = 'returned' in outcome ? outcome.returned : undefined;
  if (typeof value !== 'object' || value === null || !('n' in value) || value.n !== undefined) return outcome;
  const { n: _empty, ...kind } = value;
  return { call: outcome.call, returned: kind };
}

/** `bodyKind for HEAD, 200 and "Content-Length: 5"` */
function callOf(method: string, status: number, fields: Fields): string {
  const names: Record<string, string> = { 'content-length': 'Content-Length', 'transfer-encoding': 'Transfer-Encoding' };
  const lines = Object.entries(fields).flatMap(([name, values]) => values.map((value) => JSON.stringify(`${names[name]}: ${value}`)));
  return `bodyKind for ${method}, ${status} and ${lines.join(' and ') || 'neither field'}`;
}

const none: BodyKind = { kind: 'none' };
const chunked: BodyKind = { kind: 'chunked' };
const close: BodyKind = { kind: 'close' };
const invalid: BodyKind = { kind: 'invalid' };
const bytes = (n: number): BodyKind => ({ kind: 'length', n });

test('counts bytes when the length is given', async () => {
  const n = student.random.int(1, 99_999);
  await decides('GET', 200, length(String(n)), bytes(n));
  await decides('POST', 404, length('0'), bytes(0));
});

test('reads until the close when neither field is there', async () => {
  await decides('GET', 200, {}, close);
  await decides('GET', student.random.pick([404, 500]), {}, close);
});

test('reads chunks when the coding is chunked, in any case', async () => {
  await decides('GET', 200, coding('chunked'), chunked);
  await decides('GET', 200, coding(student.random.pick(['Chunked', 'CHUNKED'])), chunked);
});

test('expects no body in the answer to HEAD', async () => {
  await decides('HEAD', 200, length(String(student.random.int(1, 999))), none);
  await decides('HEAD', 200, coding('chunked'), none);
  await decides('HEAD', 404, {}, none);
});

test('expects no body with 204 and 304', async () => {
  await decides('GET', 304, length(String(student.random.int(1, 999))), none);
  await decides('GET', 204, {}, none);
  await decides('DELETE', 204, coding('chunked'), none);
});

test('expects no body with an interim answer', async () => {
  for (const status of [100, 103, student.random.int(104, 199)]) await decides('POST', status, {}, none);
  await decides('GET', 103, length('5'), none);
});

test('expects no body where CONNECT opened a tunnel, and one where it did not', async () => {
  const n = student.random.int(1, 999);
  await decides('CONNECT', 200, length(String(n)), none);
  await decides('CONNECT', 407, length(String(n)), bytes(n));
});

test('looks at the last coding of the list', async () => {
  await decides('GET', 200, coding('gzip, chunked'), chunked);
  await decides('GET', 200, coding('gzip', 'chunked'), chunked);
  for (const other of ['gzip', 'chunked, gzip', 'xchunked']) await decides('GET', 200, coding(other), close);
});

test('lets no length stand beside a coding', async () => {
  const n = String(student.random.int(1, 999));
  await decides('GET', 200, { ...length(n), ...coding('chunked') }, chunked, invalid);
  await decides('GET', 200, { ...coding('gzip'), ...length(n) }, close, invalid);
});

test('calls a length that is not one plain number invalid', async () => {
  for (const text of ['5x', '+5', '-1', '', 'five', '5.0', '0x5', '1e1', '5 5']) await decides('GET', 200, length(text), invalid);
});

test('calls two different lengths invalid', async () => {
  const n = student.random.int(2, 99);
  await decides('GET', 200, length(String(n), String(n + 1)), invalid);
  await decides('GET', 200, length(`${n}, ${n + 1}`), invalid);
  await decides('GET', 200, length(String(n), String(n), `${n}x`), invalid);
});

test('takes equal lengths for one, or for invalid', async () => {
  const n = student.random.int(2, 99);
  await decides('GET', 200, length(`${n}, ${n}`), bytes(n), invalid);
  await decides('GET', 200, length(String(n), String(n)), bytes(n), invalid);
});
