import { exercise } from '../exercise';

const student = exercise<typeof import('../../../solutions/01-port-names')>();

const register: Record<number, string[]> = {
  20: ['ftp-data'],
  21: ['ftp'],
  22: ['ssh'],
  23: ['telnet'],
  25: ['smtp'],
  53: ['domain'],
  80: ['http', 'www', 'www-http'],
  109: ['pop2'],
  110: ['pop3'],
  143: ['imap'],
  220: ['imap3'],
  443: ['https'],
  587: ['submission'],
  993: ['imaps'],
  995: ['pop3s'],
  8080: ['http-alt'],
};

/** Expects a name that the register has for each port, in small letters. */
async function names(...ports: number[]): Promise<void> {
  for (const port of student.random.shuffle(ports)) {
    const outcome = await student.outcome('serviceFor', port);
    const nearest = 'returned' in outcome ? String(outcome.returned).toLowerCase() : '';
    const [name] = register[port]!;
    expect(outcome).toReturn(register[port]!.includes(nearest) ? nearest : name, { port });
  }
}

test('names the ports of the web', () => names(80, 443, 8080));

test('names the ports for files, logins and addresses', () => names(20, 21, 22, 23, 53));

test('names the ports where mail is handed in', () => names(25, 587));

test('names the ports where mail is fetched', () => names(109, 110, 143, 220, 993, 995));

test('gives null for a port that is not among the sixteen', async () => {
  const others = [0, 1, 24, 81, 8081, 65535, student.random.int(1024, 8079), student.random.int(49152, 65534)];
  for (const port of student.random.shuffle(others)) expect(await student.outcome('serviceFor', port)).toReturn(null, { port });
});

test('gives the same names again, in any order', () => names(...Object.keys(register).map(Number)));
