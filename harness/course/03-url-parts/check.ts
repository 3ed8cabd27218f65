import { exercise } from '../exercise';

const student = exercise<typeof import('../../../solutions/03-url-parts')>();

interface Parts {
  host: string;
  port: number;
  path: string;
  secure: boolean;
}

/** Expects these parts; a host in small letters is as right as one left alone. */
async function reads(url: string, parts: Parts): Promise<void> {
  const got = await student.outcome('target', url);
  const lowered = 'returned' in got && (got.returned as Partial<Parts> | null)?.host === parts.host.toLowerCase();
  expect(got).toReturn(lowered ? { ...parts, host: parts.host.toLowerCase() } : parts);
}

const name = () => `${student.random.words(1)}-${student.random.int(10, 99)}.test`;
const port = () => student.random.int(1024, 65535);
const path = () => `/${student.random.words(3).replaceAll(' ', '/')}`;

test('finds host and path, and knows the port of each scheme', async () => {
  const [plain, secret] = [{ host: name(), path: path() }, { host: name(), path: path() }];
  await reads(`http://${plain.host}${plain.path}`, { ...plain, port: 80, secure: false });
  await reads(`https://${secret.host}${secret.path}`, { ...secret, port: 443, secure: true });
});

test('keeps the port out of the host', async () => {
  const given = { host: name(), port: port(), path: path() };
  await reads(`http://${given.host}:${given.port}${given.path}`, { ...given, secure: false });
  await reads(`https://${given.host}:${given.port}${given.path}`, { ...given, secure: true });
});

test('takes a port that is written as it is, the default of the other scheme too', async () => {
  const host = name();
  await reads(`http://${host}:80/`, { host, port: 80, path: '/', secure: false });
  await reads(`http://${host}:443/`, { host, port: 443, path: '/', secure: false });
  await reads(`https://${host}:80/`, { host, port: 80, path: '/', secure: true });
});

test('asks for "/" when the URL names no path', async () => {
  const host = name();
  await reads(`http://${host}`, { host, port: 80, path: '/', secure: false });
  await reads(`https://${host}:8443`, { host, port: 8443, path: '/', secure: true });
});

test('keeps the query with the path', async () => {
  const [host, asked] = [name(), path()];
  const query = `?q=${student.random.words(1)}&n=${student.random.int(1, 99)}`;
  await reads(`http://${host}${asked}${query}`, { host, port: 80, path: asked + query, secure: false });
  await reads(`http://${host}/${query}`, { host, port: 80, path: `/${query}`, secure: false });
  await reads(`http://${host}${query}`, { host, port: 80, path: `/${query}`, secure: false });
});

test('leaves out what stands behind "#"', async () => {
  const [host, asked, mark] = [name(), path(), student.random.words(1)];
  await reads(`http://${host}${asked}#${mark}`, { host, port: 80, path: asked, secure: false });
  await reads(`http://${host}:8080${asked}?a=1#${mark}`, { host, port: 8080, path: `${asked}?a=1`, secure: false });
  await reads(`http://${host}#${mark}`, { host, port: 80, path: '/', secure: false });
});

test('reads addresses, and takes the brackets off IPv6', async () => {
  const [digit, own, asked] = [student.random.int(2, 9), port(), path()];
  await reads(`http://127.0.0.${digit}:${own}${asked}`, { host: `127.0.0.${digit}`, port: own, path: asked, secure: false });
  await reads(`http://[::${digit}]:${own}${asked}`, { host: `::${digit}`, port: own, path: asked, secure: false });
  await reads(`https://[2001:db8::${digit}]/`, { host: `2001:db8::${digit}`, port: 443, path: '/', secure: true });
});

test('is not misled by marks that stand where they mean nothing', async () => {
  const host = name();
  await reads(`http://${host}/a:9/b@c`, { host, port: 80, path: '/a:9/b@c', secure: false });
  await reads(`http://${host}//a`, { host, port: 80, path: '//a', secure: false });
  await reads(`http://${host}?to=http://x.test:1/`, { host, port: 80, path: '/?to=http://x.test:1/', secure: false });
  await reads(`http://${host}/?a=b?c`, { host, port: 80, path: '/?a=b?c', secure: false });
  await reads(`http://${host}/a%20b%3Fc`, { host, port: 80, path: '/a%20b%3Fc', secure: false });
  await reads(`http://${host}/#a?b/c:1`, { host, port: 80, path: '/', secure: false });
});

test('accepts capitals in the scheme and the host, and keeps those of the path', async () => {
  await reads('HTTP://Www.Example.Test:8080/Docs?Page=B', { host: 'Www.Example.Test', port: 8080, path: '/Docs?Page=B', secure: false });
  await reads('Https://EXAMPLE.test/A', { host: 'EXAMPLE.test', port: 443, path: '/A', secure: true });
});

test('throws for what is no web address', async () => {
  const host = name();
  for (const url of ['', host, `${host}:8080/`, `/${host}`, `//${host}/`, `ftp://${host}/`, `ws://${host}/`, `httpx://${host}/`]) {
    expect(await student.outcome('target', url)).toThrowA();
  }
});

test('throws when the host is missing or the port is no port', async () => {
  for (const url of ['http://', 'https://:8080/', `http://${name()}:80a/`, `http://${name()}:65536/`]) expect(await student.outcome('target', url)).toThrowA();
});
