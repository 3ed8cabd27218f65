import { exercise } from '../exercise';

const student = exercise<typeof import('../../../solutions/04-family')>();

const port = () => student.random.int(1, 65535);
const number = () => student.random.int(1, 254);
const group = () => student.random.int(0x100, 0xffff).toString(16);

async function isFamily(family: 4 | 6, addr: string): Promise<void> {
  const at = port();
  expect(await student.outcome('endpoint', addr, at)).toReturn({ family, text: family === 4 ? `${addr}:${at}` : `[${addr}]:${at}` });
}

async function refuses(...addrs: string[]): Promise<void> {
  for (const addr of addrs) expect(await student.outcome('endpoint', addr, port())).toThrowA();
}

test('knows an IPv4 address and writes it with its port', async () => {
  for (const addr of [`192.0.2.${number()}`, `${number()}.${number()}.${number()}.${number()}`, '0.0.0.0', '255.255.255.255']) await isFamily(4, addr);
});

test('knows an IPv6 address and puts it in brackets before the port', async () => {
  for (const addr of [`2001:db8::${group()}`, `${group()}:${group()}:${group()}:${group()}:${group()}:${group()}:${group()}:${group()}`]) await isFamily(6, addr);
});

test('knows short forms of IPv6', async () => {
  for (const addr of ['::1', '::', `${group()}::`, `fe80::${group()}:0:1`, '0:0:0:0:0:0:0:1']) await isFamily(6, addr);
});

test('calls an IPv6 address that ends like IPv4 an IPv6 address', async () => {
  for (const addr of [`::ffff:192.0.2.${number()}`, `64:ff9b::${number()}.0.2.1`]) await isFamily(6, addr);
});

test('keeps the address as it was given', async () => {
  for (const addr of ['2001:DB8::00AB', `0:0:0:0:0:FFFF:10.0.0.${number()}`]) await isFamily(6, addr);
});

test('throws for a name', async () => {
  await refuses('localhost', `${student.random.words(1)}.test`, 'cafe', 'dead.beef.test');
});

test('throws for what is nearly IPv4', async () => {
  await refuses('1.2.3', '1.2.3.4.5', '1.2.3.', '.1.2.3', '1..2.3', '256.1.1.1', `1.2.3.${student.random.int(256, 999)}`, '01.2.3.4', '0x7f.0.0.1', '127.1', '2130706433', '1.2.3.4 ', '-1.2.3.4');
});

test('throws for what is nearly IPv6', async () => {
  await refuses(':', ':::', '1::2::3', '12345::', 'g::1', '1:2:3:4:5:6:7', '1:2:3:4:5:6:7:8:9', ':1', '1:', '::1.2.3', '::1.2.3.4:5', `[::${number()}]`, '::1 ');
});

test('throws for text that has no address, or more than one', async () => {
  await refuses('', ' ', '1.2.3.4:80', '1.2.3.4/24', '::1/128', '1.2.3.4,1.2.3.4', '1.2.3.4\n');
});
