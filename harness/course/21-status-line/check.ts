import { exercise } from '../exercise';

const student = exercise<typeof import('../../../solutions/21-status-line')>();

async function parses(version: string, status: number, reason: string): Promise<void> {
  expect(await student.outcome('parseStatus', `${version} ${status} ${reason}`)).toReturn({ version, status, reason });
}

async function refuses(...lines: string[]): Promise<void> {
  for (const line of lines) expect(await student.outcome('parseStatus', line)).toThrowA();
}

test('takes a line apart into version, number and reason', async () => {
  await parses('HTTP/1.1', 200, 'OK');
  await parses('HTTP/1.1', student.random.int(100, 599), student.random.words(1));
});

test('keeps all the words of the reason', async () => {
  await parses('HTTP/1.1', 404, 'Not Found');
  await parses('HTTP/1.1', student.random.int(100, 599), student.random.words(5));
  await parses('HTTP/1.1', student.random.int(100, 599), `${student.random.words(1)}  ${student.random.words(2)}`);
});

test('accepts a line without a reason', async () => {
  await parses('HTTP/1.1', student.random.int(100, 599), '');
});

test('gives the version that the line names', async () => {
  await parses('HTTP/1.0', student.random.int(100, 599), student.random.words(2));
  await parses(`HTTP/${student.random.int(2, 9)}.${student.random.int(2, 9)}`, student.random.int(100, 599), student.random.words(1));
});

test('takes any three digits for the number', async () => {
  await parses('HTTP/1.1', student.random.int(600, 998), student.random.words(1));
  await parses('HTTP/1.1', 999, student.random.words(2));
});

test('takes whatever the reason holds for words', async () => {
  const status = student.random.int(100, 599);
  for (const reason of [`${student.random.int(100, 599)}`, 'HTTP/1.1 500 no', 'half: 1/2, "so" (maybe)', 'Trouvé, enfin', 'd\xe9j\xe0 vu']) await parses('HTTP/1.1', status, reason);
});

test('refuses a number that is not three digits', () => refuses('HTTP/1.1 2000 OK', 'HTTP/1.1 20 OK', 'HTTP/1.1 2000 ', 'HTTP/1.1 2 OK'));

test('refuses something else in place of the number', () => {
  return refuses('HTTP/1.1 OK', 'HTTP/1.1 two OK', 'HTTP/1.1 2e2 OK', 'HTTP/1.1 0x1 OK', 'HTTP/1.1 +20 OK', 'HTTP/1.1 -20 OK', 'HTTP/1.1 2.0 OK', 'HTTP/1.1 20x OK', 'HTTP/1.1 200OK', 'HTTP/1.1 200.5 OK', 'HTTP/1.1 200, OK');
});

test('refuses a version that is none', () => {
  return refuses('HTP/1.1 200 OK', 'http/1.1 200 OK', 'HTTP/x.1 200 OK', 'HTTP/11 200 OK', 'HTTP/1,1 200 OK', 'HTTP 200 OK', 'XHTTP/1.1 200 OK', 'HTTP/1.10 200 OK', 'SSH-2.0-x 200 OK');
});

test('refuses a line in which a part is missing', () => refuses('', ' ', 'HTTP/1.1', 'HTTP/1.1 ', '200 OK', 'OK', student.random.words(3)));

test('gives what it found at once, in an object that later calls leave alone', async () => {
  const [one, two] = [student.random.words(1), student.random.words(2)];
  const got = await student.evaluateOutcome(({ parseStatus }, [first, second]) => [parseStatus(first), parseStatus(second)], [`HTTP/1.1 204 ${one}`, `HTTP/1.0 503 ${two}`] as const, 'two calls of parseStatus');
  expect(got).toReturn([{ version: 'HTTP/1.1', status: 204, reason: one }, { version: 'HTTP/1.0', status: 503, reason: two }]);
});
