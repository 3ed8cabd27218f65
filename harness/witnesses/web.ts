// Real web servers against the reference solutions of the HTTP client.
import { apache } from './apache';
import { conditional } from './conditional-look';
import { lighttpd } from './lighttpd';
import { nginx } from './nginx';
import { outcomeOf } from './outcome';
import { findProgram, host, startServer } from './program';
import { python } from './python';
import { makeSite } from './site';
import type { Row } from './table';
import * as looks from './web-looks';
import type { WebServer } from './web-server';

const servers: WebServer[] = [nginx, apache, lighttpd, python];

const looksOf: Record<string, (visit: looks.Visit) => Promise<void>> = {
  '20-send-get': looks.sendGet,
  '25-content-length': looks.contentLength,
  '26-chunked': looks.chunked,
  '27-documents': looks.retrieveAll,
  '28-redirects': looks.redirects,
  '29-keep-alive': looks.keepAlive,
  '30-conditional': conditional,
  '31-gzip': looks.gzip,
  '32-post-json': looks.post,
};

/** Every web server × every exercise that it can answer. */
export async function webRows(): Promise<Row[]> {
  const rows: Row[] = [];
  for (const server of servers) rows.push(...(await rowsOf(server)));
  return rows;
}

async function rowsOf(server: WebServer): Promise<Row[]> {
  const exercises = Object.keys(looksOf);
  const program = findProgram(server.program);
  if (program === undefined) return exercises.map((exercise) => ({ witness: server.name, exercise, outcome: { is: 'missing', install: `apt-get install ${server.packages}` } }));
  using site = makeSite();
  try {
    await using running = await startServer(program, (port) => server.argsFor(site, port));
    return await visited(server, { site, port: running.port });
  } catch (error) {
    return exercises.map((exercise) => ({ witness: server.name, exercise, outcome: { is: 'differs', sentences: [String(error)], settled: [] } }));
  }
}

async function visited(server: WebServer, { site, port }: Pick<looks.Visit, 'site' | 'port'>): Promise<Row[]> {
  const rows: Row[] = [];
  for (const [exercise, look] of Object.entries(looksOf)) {
    const url = (path: string) => `http://${host}:${port}${path}`;
    rows.push({ witness: server.name, exercise, outcome: await outcomeOf((found) => look({ server, site, port, url, found })) });
  }
  return rows;
}
