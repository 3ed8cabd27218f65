import { exercise } from '../exercise';
import { fc, forAll, textArbitrary } from '../feeding';

const student = exercise<typeof import('../../../solutions/22-headers')>();

type Fields = Record<string, string[]>;

/** Expects these fields from a block of header lines. */
async function reads(block: string, fields: Fields): Promise<void> {
  expect(await student.outcome('parseHeaders', block)).toReturn(new Map(Object.entries(fields)), { block });
}

/** Expects an error or, where the program lets it pass, these fields; a run of spaces counts as one. */
async function refusesOrReads(block: string, fields: Fields): Promise<void> {
  const outcome = await student.outcome('parseHeaders', block);
  if ('threw' in outcome) return expect(outcome).toThrowA();
  const told = { call: `${outcome.call}, which may throw here,`, returned: withSingleSpaces(outcome.returned) };
  expect(told).toReturn(new Map(Object.entries(fields)), { block });
}

function withSingleSpaces(value: unknown): unknown {
  if (typeof value === 'string') return value.replace(/[ \t]+/g, ' ');
  if (Array.isArray(value)) return value.map(withSingleSpaces);
  return value instanceof Map ? new Map([...value].map(([name, values]) => [name, withSingleSpaces(values)])) : value;
}

/** Names such as `x-fox`, no two the same. */
function names(count: number): string[] {
  return student.random.shuffle(['brown', 'fox', 'lazy', 'roofs', 'ships', 'hills']).slice(0, count).map((word) => `x-${word}`);
}

test('reads the name and the value of one field', async () => {
  const [name] = names(1) as [string];
  const value = student.random.words(3);
  await reads(`${name}: ${value}\r\n`, { [name]: [value] });
});

test('reads every line of a block', async () => {
  const [one, two, three] = names(3) as [string, string, string];
  const values = [student.random.words(1), student.random.words(2), String(student.random.int(100, 999))] as [string, string, string];
  await reads(`${one}: ${values[0]}\r\n${two}: ${values[1]}\r\n${three}: ${values[2]}\r\n`, { [one]: [values[0]], [two]: [values[1]], [three]: [values[2]] });
});

test('takes the last line also without its line end, and an empty block', async () => {
  const value = student.random.words(2);
  await reads(`server: koan\r\nx-last: ${value}`, { server: ['koan'], 'x-last': [value] });
  await reads('', {});
});

test('finds a value with no space before it, or with several around it', async () => {
  const values = [student.random.words(1), student.random.words(2), student.random.words(1)] as [string, string, string];
  await reads(`host:${values[0]}\r\n`, { host: [values[0]] });
  await reads(`server: \t ${values[1]} \t\r\n`, { server: [values[1]] });
  await reads(`server:\t${values[2]}\r\n`, { server: [values[2]] });
});

test('keeps the colons of a value', async () => {
  const location = `http://a.test:${student.random.int(1024, 9999)}/${student.random.words(1)}`;
  const clock = `it is ${student.random.int(10, 23)}:${student.random.int(10, 59)}: tea`;
  await reads(`location: ${location}\r\n`, { location: [location] });
  await reads(`x-clock: ${clock}\r\n`, { 'x-clock': [clock] });
});

test('knows a name in any case', async () => {
  const length = String(student.random.int(1, 9999));
  await reads(`Content-Length: ${length}\r\nETAG: "${length}"\r\n`, { 'content-length': [length], etag: [`"${length}"`] });
});

test('keeps every sign that a name may hold', async () => {
  const value = student.random.words(1);
  for (const name of ['x.y', 'x_y', 'x!', "!#$%&'*+-.^_`|~9"]) await reads(`${name}: ${value}\r\n`, { [name]: [value] });
});

test('keeps the spaces and tabs inside a value', async () => {
  const [one, two] = [student.random.words(1), student.random.words(1)];
  await reads(`x-wide: ${one}  ${two}\r\nx-tab: ${one}\t${two}\r\n`, { 'x-wide': [`${one}  ${two}`], 'x-tab': [`${one}\t${two}`] });
});

test('keeps an empty value', async () => {
  await reads('x-empty:\r\nx-blank: \r\nserver: koan\r\n', { 'x-empty': [''], 'x-blank': [''], server: ['koan'] });
});

test('keeps every value of a name that comes more than once, in order', async () => {
  const [one, two, three] = student.random.shuffle(['a', 'b', 'c', 'd']).map((name) => `${name}=${student.random.int(10, 99)}`) as [string, string, string];
  const block = `set-cookie: ${one}; path=/\r\nserver: koan\r\nset-cookie: ${two}\r\nSet-Cookie: ${three}\r\n`;
  await reads(block, { 'set-cookie': [`${one}; path=/`, two, three], server: ['koan'] });
});

test('does not split a value at its commas', async () => {
  const day = String(student.random.int(10, 28));
  await reads(`Date: Mon, ${day} Jun 2026 10:00:00 GMT\r\nAccept: text/html, */*\r\n`, { date: [`Mon, ${day} Jun 2026 10:00:00 GMT`], accept: ['text/html, */*'] });
});

test('reads names that an object has of itself', async () => {
  const value = student.random.words(1);
  await reads(`Constructor: ${value}\r\nx-a: b\r\ntoString: ${value}\r\n`, { constructor: [value], 'x-a': ['b'], tostring: [value] });
});

test('refuses a space before the colon, or drops it', async () => {
  const value = student.random.words(1);
  await refusesOrReads(`Server: koan\r\nHost : ${value}\r\n`, { server: ['koan'], host: [value] });
});

test('refuses a value that goes on in the next line, or joins it with a space', async () => {
  const [one, two, three] = [student.random.words(2), student.random.words(2), student.random.words(1)];
  await refusesOrReads(`X-Long: ${one}\r\n ${two}\r\n\t${three}\r\nServer: koan\r\n`, { 'x-long': [`${one} ${two} ${three}`], server: ['koan'] });
});

test('gives each call a map of its own', async () => {
  const [one, two] = [student.random.words(1), student.random.words(2)];
  const got = await student.evaluateOutcome(({ parseHeaders }, [first, second]) => [parseHeaders(first), parseHeaders(second)], [`x-a: ${one}\r\n`, `x-a: ${two}\r\nx-b: ${one}\r\n`] as const, 'two calls of parseHeaders');
  expect(got).toReturn([new Map([['x-a', [one]]]), new Map([['x-a', [two]], ['x-b', [one]]])]);
});

test('reads any block of fields', () => {
  const name = fc.stringMatching(/^[A-Za-z][A-Za-z0-9-]{0,6}$/);
  const space = fc.constantFrom('', ' ', '\t', '  ');
  const fields = fc.array(fc.tuple(name, space, textArbitrary.map((text) => text.trim()), space), { maxLength: 6 });
  return forAll(student, fields, async (lines) => {
    const wanted = new Map<string, string[]>();
    for (const [own, , value] of lines) wanted.set(own.toLowerCase(), [...(wanted.get(own.toLowerCase()) ?? []), value]);
    const block = lines.map(([own, before, value, after]) => `${own}:${before}${value}${after}\r\n`).join('');
    expect(await student.outcome('parseHeaders', block)).toReturn(wanted, { block });
  });
});
