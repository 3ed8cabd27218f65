import { exercise } from '../exercise';

const student = exercise<typeof import('../../../solutions/02-parse-port')>();

test('reads a port of each range', async () => {
  const ports = [
    { port: student.random.int(2, 1022), range: 'system' },
    { port: student.random.int(1025, 49150), range: 'user' },
    { port: student.random.int(49153, 65534), range: 'dynamic' },
  ];
  for (const expected of ports) expect(await student.outcome('parsePort', String(expected.port))).toReturn(expected);
});

test('knows where each range begins and ends', async () => {
  const borders = { 1: 'system', 1023: 'system', 1024: 'user', 49151: 'user', 49152: 'dynamic', 65535: 'dynamic' };
  for (const [port, range] of Object.entries(borders)) expect(await student.outcome('parsePort', port)).toReturn({ port: Number(port), range });
});

test('throws a RangeError for a number that is no port', async () => {
  for (const text of ['0', '65536', String(student.random.int(65537, 999_999)), '-1']) expect(await student.outcome('parsePort', text)).toThrowA('RangeError');
});

test('throws a RangeError for text that is not a plain number', async () => {
  for (const text of ['', 'http', '80a', 'a80', '80.5', '80.0']) expect(await student.outcome('parsePort', text)).toThrowA('RangeError');
});

test('throws a RangeError for text that Number() would accept', async () => {
  for (const text of ['8e1', ' 80', '80 ', '80\n', '+80', '070', '0x50', '٨٠']) expect(await student.outcome('parsePort', text)).toThrowA('RangeError');
});
