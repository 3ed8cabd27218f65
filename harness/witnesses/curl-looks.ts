// What curl is sent for in the name of each exercise.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { isNotModified, type Validators } from '../../fixtures/http/conditional';
import { documentWith } from '../../fixtures/http/documents';
import { chunks, response, sized } from '../../fixtures/http/response';
import type { HttpPeer } from '../../fixtures/peers/http-script';
import type { Delivery } from '../../fixtures/wire/delivery';
import type { CurlVisit } from './curl';
import { documents, redirectCodes } from './site';

const text = 'Harbour café, crêpes 3 €\r\n';
const deliveries: Delivery[] = ['whole', 'bytewise', { cut: 20 }, { slow: 10 }];
const inChunks = response({ fields: ['Transfer-Encoding: chunked'], body: chunks([text, text], ['X-Sum: 7']) });

export const curlLooks: Record<string, (visit: CurlVisit) => Promise<void>> = {
  '20-send-get': ({ curl, found }) => everyAnswer({ curl, found }, [response({ fields: ['Connection: close'], body: text })], 'close'),
  '25-content-length': ({ curl, found }) => everyAnswer({ curl, found }, sizedAnswers(), 'keep-open'),
  '26-chunked': inChunksToo,
  '27-documents': labelled,
  '28-redirects': redirected,
  '29-keep-alive': onOneLine,
  '30-conditional': withConditions,
  '31-gzip': packed,
  '32-post-json': posted,
};

function sizedAnswers(): Buffer[] {
  const early = Buffer.from('HTTP/1.1 103 Early Hints\r\nLink: </a.css>\r\n\r\n');
  const none = response({ line: 'HTTP/1.1 204 No Content' });
  return [sized({ body: text }), sized({ body: '' }), Buffer.concat([early, sized({ body: text })]), none, sized({ line: 'HTTP/1.1 404 Not Found', body: text }), sized({ line: 'HTTP/1.1 200 ', body: text })];
}

async function everyAnswer({ curl, found }: CurlVisit, answers: Buffer[], then: 'close' | 'keep-open'): Promise<void> {
  for (const answer of answers) {
    for (const delivery of deliveries) {
      const { out } = await curl(answer, (server) => ['--include', server.url('/a?b=c%20d')], { delivery, then });
      found.same(`The answer sent ${JSON.stringify(delivery)}`, out, answer);
    }
  }
}

async function inChunksToo({ curl, found }: CurlVisit): Promise<void> {
  for (const delivery of deliveries) {
    const { out } = await curl(inChunks, (server) => [server.url()], { delivery, then: 'keep-open' });
    found.same(`The chunks sent ${JSON.stringify(delivery)}`, out, Buffer.from(text + text));
  }
}

async function labelled({ curl, found }: CurlVisit): Promise<void> {
  for (const name of documents) {
    const body = documentWith(name, 'a note');
    const label = 'Text/HTML;Charset="ISO-8859-1"';
    const { out } = await curl(sized({ fields: [`Content-Type: ${label}`], body }), (server) => ['--write-out', '%{content_type}', server.url(`/${name}`)]);
    found.same(`The bytes and the type of ${name}`, out, Buffer.concat([body, Buffer.from(label)]));
  }
}

async function redirected({ curl, found }: CurlVisit): Promise<void> {
  const from = '/news/may/page';
  const signs: Record<string, string> = { next: '/news/may/next', './next?x=1': '/news/may/next?x=1', '../next': '/news/next', '..': '/news/', '?page=2': `${from}?page=2`, '/next#part': '/next' };
  const ways = [...redirectCodes.map((code) => [code, '/there', '/there'] as const), ...Object.entries(signs).map(([sign, to]) => [301, sign, to] as const)];
  for (const [code, sign, to] of ways) {
    const door = sized({ line: `HTTP/1.1 ${code} Moved`, fields: [`Location: ${sign}`], body: 'see there\n' });
    const { out, requests } = await curl(({ number }) => (number === 1 ? door : sized({ body: text })), (server) => ['--location', '--write-out', '%{num_redirects}', server.url(from)]);
    found.same(`The way of ${code} to ${sign}`, requests.map(({ target }) => target), [from, to]);
    found.same(`The page behind ${code} to ${sign}`, out, Buffer.from(`${text}1`));
  }
}

async function onOneLine({ curl, found }: CurlVisit): Promise<void> {
  const all = (server: HttpPeer) => ['/1', '/2', '/3'].map((name) => server.url(name));
  const open = await curl(({ number }) => (number === 2 ? inChunks : sized({ body: text })), all);
  found.same('The bodies', open.out, Buffer.from(text.repeat(4)));
  found.same('The number of connections', open.connections, 1);
  const closed = await curl(() => ({ bytes: sized({ fields: ['Connection: close'], body: text }), then: 'close' }), all);
  found.same('The bodies, when each answer is the last', closed.out, Buffer.from(text.repeat(3)));
  found.same('The number of connections, when each answer is the last', closed.connections, 3);
}

async function withConditions({ curl, found }: CurlVisit): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'koans-witness-'));
  try {
    const file = path.join(folder, 'etag');
    const page: Validators = { etag: 'W/"a,b"', modified: 'Mon, 06 Jan 2025 09:00:00 GMT' };
    for (const [args, tag, status] of [[['--etag-compare', file], 'W/"a,b"', '304'], [['--etag-compare', file], '"old"', '200'], [['--time-cond', page.modified!], '', '304'], [['--time-cond', 'Sun, 05 Jan 2025 09:00:00 GMT'], '', '200']] as const) {
      writeFileSync(file, `${tag}\n`);
      const fields = [`ETag: ${page.etag}`, `Last-Modified: ${page.modified}`];
      const respond = ({ headers }: { headers: Map<string, string[]> }) => (isNotModified(headers, page) ? response({ line: 'HTTP/1.1 304 Not Modified', fields }) : sized({ fields, body: text }));
      const { out } = await curl(respond, (server) => [...args, '--write-out', '%{http_code}', server.url()]);
      found.same(`The body and the status for ${args.join(' ')} ${tag}`, out, Buffer.from(status === '304' ? status : text + status));
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function packed({ curl, found }: CurlVisit): Promise<void> {
  const wire = gzipSync(text);
  const fields = ['Content-Encoding: gzip'];
  for (const bytes of [sized({ fields, body: wire }), response({ fields: [...fields, 'Transfer-Encoding: chunked'], body: chunks([wire.subarray(0, 12), wire.subarray(12)]) }), sized({ body: text })]) {
    const { out, requests } = await curl(bytes, (server) => ['--compressed', server.url()]);
    found.same('The page', out, Buffer.from(text));
    found.same('Whether gzip was welcome', requests[0]?.headers.get('accept-encoding')?.join().includes('gzip'), true);
  }
}

async function posted({ curl, found }: CurlVisit): Promise<void> {
  const value = JSON.stringify({ café: '3 €', list: [1, null] });
  for (const more of [[], ['--header', 'Transfer-Encoding: chunked']]) {
    const goOn = Buffer.from('HTTP/1.1 100 Continue\r\n\r\n');
    const { out, requests } = await curl(({ body }) => Buffer.concat([goOn, sized({ fields: ['Content-Type: application/json'], body })]), (server) => [...more, '--json', value, server.url('/service')]);
    found.same('What came back', out, Buffer.from(value));
    found.same('The method', requests.map(({ method }) => method), ['POST']);
  }
}
