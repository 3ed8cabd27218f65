import { exercise, failure } from '../exercise';
import { expectSound } from '../http';

const student = exercise<typeof import('../../../solutions/19-write-get')>();

interface Target {
  host: string;
  port: number;
  path: string;
}

/** Expects a sound request for this target: GET, the path, HTTP/1.1, and a Host field that names host and port. */
async function asksFor(target: Target): Promise<void> {
  const text: unknown = await student.call('getText', target);
  if (typeof text !== 'string') throw failure({ message: 'getText gave something that is not a text.', expected: { is: 'a string' }, actual: text });
  expectSound(Buffer.from(text), target);
  const [first] = text.split('\r\n', 1);
  const expected = `GET ${target.path} HTTP/1.1`;
  if (first !== expected) throw failure({ message: `The first line is ${JSON.stringify(first)}; expected ${JSON.stringify(expected)}.`, expected, actual: first });
}

const site = () => `${student.random.words(1)}.test`;
const path = () => `/${student.random.words(2).replace(' ', '/')}`;
const port = () => student.random.int(1024, 65535);

test('writes a whole request, from its first byte to the empty line', () => asksFor({ host: site(), port: 80, path: '/' }));

test('asks for the path it is given', () => asksFor({ host: site(), port: 80, path: path() }));

test('names the port of the server when it is not 80', async () => {
  for (const own of [8080, 443, port()]) await asksFor({ host: site(), port: own, path: path() });
});

test('keeps the query of the path as it is', async () => {
  for (const query of [`?page=${student.random.int(2, 99)}`, '?q=a%20b&r=c+d', '?next=http://other.test:81/a?b']) await asksFor({ host: site(), port: port(), path: path() + query });
});

test('names an IPv4 address like any other host', () => asksFor({ host: `127.0.0.${student.random.int(1, 254)}`, port: port(), path: path() }));

test('puts an IPv6 address in brackets', async () => {
  const host = `fe80::${student.random.int(1, 9999)}`;
  for (const own of [80, port()]) await asksFor({ host, port: own, path: path() });
});

test('keeps two requests apart', async () => {
  const targets = [1, 2, 3].map(() => ({ host: site(), port: port(), path: path() }));
  const texts = await student.evaluate(({ getText }, all) => all.map((target) => getText(target)), [...targets, ...targets]);
  targets.forEach((target, i) => expectSound(Buffer.from(String(texts[i])), target));
  expect({ call: 'the same call, made twice', returned: texts.slice(3) }).toReturn(texts.slice(0, 3));
});
