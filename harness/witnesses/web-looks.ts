// What is asked of a web server in the name of each exercise.
import { readFileSync } from 'node:fs';
import * as net from 'node:net';
import path from 'node:path';
import { MIMEType } from 'node:util';
import { Reader } from '../../solutions/16-byte-reader';
import { fetchRaw } from '../../solutions/20-send-get';
import { get } from '../../solutions/25-content-length';
import { readChunked } from '../../solutions/26-chunked';
import { retrieve } from '../../solutions/27-documents';
import { follow } from '../../solutions/28-redirects';
import { getMany } from '../../solutions/29-keep-alive';
import { getDecoded } from '../../solutions/31-gzip';
import { postJson } from '../../solutions/32-post-json';
import { Missing, NotApplicable, type Findings } from './outcome';
import { host } from './program';
import { referenceGet } from './reference';
import { relayTo } from './relay';
import { documents, echo, emptyPage, folder, grownText, moved, nowhere, page, redirectCodes, type Site } from './site';
import type { WebServer } from './web-server';

/** A server that runs, and where its files are. */
export interface Visit {
  server: WebServer;
  site: Site;
  port: number;
  url(path: string): string;
  found: Findings;
}

const fileAt = ({ site }: Visit, name: string) => readFileSync(path.join(site.root, name));
const blankLine = '\r\n\r\n';

/** 20: the answer is an HTTP head and, behind the empty line, the file. */
export async function sendGet(visit: Visit): Promise<void> {
  for (const [name, status] of [[page, 200], ['/dot.png', 200], [nowhere, 404]] as const) {
    const raw = await fetchRaw(visit.url(name));
    const headEnd = raw.indexOf(blankLine);
    const line = raw.toString('latin1', 0, raw.indexOf('\r\n'));
    visit.found.same(`The first line of ${name}`, /^HTTP\/1\.[01] (\d{3}) /.exec(line)?.[1], String(status));
    if (status === 200) visit.found.same(`The bytes of ${name}`, raw.subarray(headEnd + blankLine.length), fileAt(visit, name));
  }
}

/** 25: every part of the answer is what node:http reads. */
export async function contentLength(visit: Visit): Promise<void> {
  for (const name of [page, '/timetable.pdf', emptyPage, nowhere]) {
    const [got, expected] = [await get(visit.url(name)), await referenceGet(visit.url(name))];
    for (const { headers } of [got, expected]) headers.delete('date');
    for (const part of ['version', 'status', 'reason', 'headers', 'body'] as const) visit.found.same(`The ${part} of ${name}`, got[part], expected[part]);
    if (name !== nowhere) visit.found.same(`The bytes of ${name}`, got.body, fileAt(visit, name));
  }
}

/** 26: the chunks of a page whose length was not known. */
export async function chunked(visit: Visit): Promise<void> {
  const { chunked: name } = visit.server.traits;
  if (name === undefined) throw new NotApplicable('it never sends chunks');
  const socket = net.connect(visit.port, host);
  try {
    const reader = new Reader(socket);
    socket.write(`GET ${name} HTTP/1.1\r\nHost: ${host}:${visit.port}\r\n\r\n`);
    const head = (await reader.until(Buffer.from(blankLine), 65536)).toString('latin1');
    if (!/\r\ntransfer-encoding: chunked/i.test(head)) throw new Error(`no chunks came, but ${JSON.stringify(head)}`);
    const { body, trailers } = await readChunked(reader);
    visit.found.same(`The page ${name}`, body, Buffer.from(grownText));
    visit.found.same(`The trailers of ${name}`, trailers, new Map());
  } finally {
    socket.destroy();
  }
}

/** 27: type and charset are those that the URL Standard's reader of types finds, the text is what they mean. */
export async function retrieveAll(visit: Visit): Promise<void> {
  for (const name of documents) {
    const got = await retrieve(visit.url(`/${name}`));
    const label = (await referenceGet(visit.url(`/${name}`))).headers.get('content-type')?.[0] ?? 'application/octet-stream';
    const { essence: type, params } = new MIMEType(label);
    const charset = params.get('charset')?.toLowerCase() ?? null;
    const bytes = fileAt(visit, name);
    const isText = type.startsWith('text/') || ['application/json', 'application/rss+xml', 'application/atom+xml'].includes(type);
    const expected = { type, charset, bytes, ...(isText && { text: new TextDecoder(charset ?? 'utf-8').decode(bytes) }) };
    for (const part of ['type', 'charset', 'bytes', 'text'] as const) visit.found.same(`The ${part} of ${name}, sent as ${label}`, got[part], expected[part]);
  }
}

/** 28: a folder without its slash, and each status that the server can be told to give. */
export async function redirects(visit: Visit): Promise<void> {
  const ways = visit.server.traits.redirects ? redirectCodes.map((code) => [moved(code), page, code] as const) : [];
  for (const [from, to, code] of [[folder, `${folder}/`, 301] as const, ...ways]) {
    const got = await follow(visit.url(from), 3);
    const { status, body, url, hops } = got;
    const expected = { status: 200, url: visit.url(to), hops: 1 };
    visit.found.same(`The first status of ${from}`, (await referenceGet(visit.url(from))).status, code);
    visit.found.same(`The way from ${from}`, { status, url, hops }, expected);
    visit.found.same(`The page behind ${from}`, body, fileAt(visit, page));
  }
}

/** 29: all pages, over one connection where the server keeps it open. */
export async function keepAlive(visit: Visit): Promise<void> {
  const { keepsOpen, chunked: inChunks } = visit.server.traits;
  await using relay = await relayTo(visit.port);
  const names = [page, ...(inChunks ? [inChunks] : []), emptyPage, '/dot.png', page];
  const bodies = await getMany(host, relay.port, names);
  names.forEach((name, i) => visit.found.same(`The bytes of ${name}`, bodies[i], name === inChunks ? Buffer.from(grownText) : fileAt(visit, name)));
  visit.found.same('The number of connections', relay.connections, keepsOpen ? 1 : names.length);
}

/** 31: pages that the server packs. */
export async function gzip(visit: Visit): Promise<void> {
  const { gzip: packs } = visit.server.traits;
  if (packs === false) throw new NotApplicable('it packs nothing');
  if (packs !== true) throw new Missing(packs.install);
  for (const name of [page, '/ships.json']) {
    const { headers } = await referenceGet(visit.url(name), { 'accept-encoding': 'gzip' });
    visit.found.same(`The coding of ${name}`, headers.get('content-encoding'), ['gzip']);
    visit.found.same(`The bytes of ${name}`, await getDecoded(visit.url(name)), fileAt(visit, name));
  }
}

/** 32: a program behind the server sends back what was posted. */
export async function post(visit: Visit): Promise<void> {
  if (!visit.server.traits.posts) throw new NotApplicable('it serves files only');
  for (const value of [{ café: '3 €', list: [1, null, 'é😀'] }, [], 'word', 0]) visit.found.same('What came back', await postJson(visit.url(echo), value), value);
}
