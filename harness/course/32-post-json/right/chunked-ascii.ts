// Writes every letter outside of ASCII as an escape, and sends the body as one chunk.
import { connect } from 'net';
import { once } from 'node:events';
import { buffer } from 'node:stream/consumers';

export async function postJson(url: string, value: unknown) {
  const { hostname, port, pathname, search, host } = new URL(url);
  const body = JSON.stringify(value).replace(/[^\x00-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
  const socket = connect(+port, hostname);
  await once(socket, 'connect');
  const fields = [`Host: ${host}`, 'Content-Type: application/json', 'Transfer-Encoding: chunked', 'Connection: close'];
  socket.write([`POST ${pathname + search} HTTP/1.1`, ...fields, '', body.length.toString(16), body, '0', '', ''].join('\r\n'));
  const answer = await buffer(socket);
  let rest = answer.toString('latin1');
  while (/^HTTP\/1.1 1/.test(rest)) rest = rest.slice(rest.indexOf('\r\n\r\n') + 4);
  const end = rest.indexOf('\r\n\r\n');
  const bytes = Buffer.from(rest.slice(end + 4), 'latin1');
  if (end < 0 || bytes.length < Number(/^content-length: *(\d+)/im.exec(rest.slice(0, end))![1])) throw new Error('cut short');
  return JSON.parse(bytes.toString()) as unknown;
}
