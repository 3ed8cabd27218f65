import Ajv from 'ajv';
import { renderJson } from '../../report/json';
import schema from '../../report/verdict.schema.json';
import { bytesValue, firstChunkOnly, passing, verdictOf } from './verdicts';

const validate = new Ajv({ allErrors: true, strict: true, strictTypes: false }).compile(schema);

const everything = verdictOf({
  status: 'type-error',
  checks: [{ name: 'a', status: 'failed', expected: [bytesValue('x')], actual: null, advice: ['b'], at: { file: 'f.ts', line: 1, column: 1 } }],
  types: [{ file: 'exercises/09-read-to-end.ts', line: 4, column: 3, code: 2322, message: 'no' }],
});

test('the document is one object with the seed and the verdicts, and ends its line', () => {
  const text = renderJson([firstChunkOnly, passing], 'abc');
  expect(JSON.parse(text)).toEqual({ schemaVersion: 1, seed: 'abc', verdicts: [firstChunkOnly, passing] });
  expect(text.endsWith('}\n')).toBe(true);
});

test.each([
  ['a failure', firstChunkOnly],
  ['a pass', passing],
  ['everything there can be', everything],
])('the schema holds for %s', (_, verdict) => {
  validate(JSON.parse(renderJson([verdict], '1')));
  expect(validate.errors).toBeNull();
});

test.each([
  ['a status that is none', { ...passing, status: 'fine' }],
  ['a field too many', { ...passing, extra: 1 }],
  ['a field too few', { exercise: '09-read-to-end', status: 'passed' }],
  ['a check without a name', { ...passing, checks: [{ status: 'passed' }] }],
])('the schema refuses %s', (_, verdict) => {
  expect(validate({ schemaVersion: 1, seed: '1', verdicts: [verdict] })).toBe(false);
});
