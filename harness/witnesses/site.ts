// The folder that the web servers serve: the documents of the fixtures, and a few places besides.
import { chmodSync, cpSync, mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { DocumentName } from '../../fixtures/http/documents';

export const documents: DocumentName[] = ['page.html', 'old-page.html', 'dot.png', 'timetable.pdf', 'news.rss', 'news.atom', 'ships.json'];
export const page = '/page.html';
export const emptyPage = '/empty.txt';
export const nowhere = '/nowhere.html';
/** A folder with a page; asked for without its slash, every server sends the client on. */
export const folder = '/folder';
/** A page made by a program piece by piece, so that no server knows its length before the end. */
export const grown = '/cgi/grown';
export const echo = '/cgi/echo';
export const redirectCodes = [301, 302, 303, 307, 308];
export const moved = (code: number) => `/moved/${code}`;
export const grownText = 'one piece\nand another\n';

const fixtureFiles = path.join(__dirname, '..', '..', 'fixtures', 'files');
const longAgo = new Date('2025-01-06T09:00:00Z');

// Between the pieces it waits, or a server would know the length after all.
const growing = `#!/bin/sh
PATH=/usr/bin:/bin
printf 'Content-Type: text/plain\\r\\n\\r\\none piece\\n'
sleep 0.2
printf 'and another\\n'
`;
const echoing = `#!/bin/sh
PATH=/usr/bin:/bin
printf 'Content-Type: application/json\\r\\nContent-Length: %s\\r\\n\\r\\n' "$CONTENT_LENGTH"
exec cat
`;

export interface Site extends Disposable {
  /** Where the documents are. */
  root: string;
  /** Room for the configuration and the state of the server. */
  state: string;
}

/** Makes a new site in a temporary folder; it is gone when disposed, or at the latest with this process. */
export function makeSite(): Site {
  const home = mkdtempSync(path.join(tmpdir(), 'koans-witness-'));
  const [root, state] = [path.join(home, 'root'), path.join(home, 'state')];
  cpSync(fixtureFiles, root, { recursive: true });
  for (const name of [path.join(root, folder), path.join(root, 'cgi'), state]) mkdirSync(name, { recursive: true });
  cpSync(path.join(fixtureFiles, 'page.html'), path.join(root, folder, 'index.html'));
  writeFileSync(path.join(root, emptyPage), '');
  writeFileSync(path.join(root, 'grown.shtml'), grownText);
  writeFileSync(path.join(root, grown), growing, { mode: 0o755 });
  writeFileSync(path.join(root, echo), echoing, { mode: 0o755 });
  // A server started by root gives up its rights and has to see the folder all the same. A tag made of a time that has
  // just passed may be weak.
  chmodSync(home, 0o755);
  chmodSync(state, 0o777);
  for (const name of documents) utimesSync(path.join(root, name), longAgo, longAgo);
  const remove = () => rmSync(home, { recursive: true, force: true });
  process.once('exit', remove);
  return { root, state, [Symbol.dispose]: remove };
}
