import { existsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { grown, moved, page, redirectCodes } from './site';
import type { WebServer } from './web-server';

// Debian packs this module alone; without it the server runs and packs nothing.
const deflateModule = '/usr/lib/lighttpd/mod_deflate.so';
const canPack = existsSync(deflateModule);

const types = {
  'old-page.html': 'text/html; charset=iso-8859-1',
  '.html': 'text/html; charset=utf-8',
  '.png': 'image/png',
  '.pdf': 'application/pdf',
  '.rss': 'application/rss+xml',
  '.atom': 'application/atom+xml',
  '.json': 'application/json',
  '.txt': 'text/plain; charset=utf-8',
};

export const lighttpd: WebServer = {
  name: 'lighttpd',
  program: 'lighttpd',
  packages: 'lighttpd',
  traits: { keepsOpen: true, chunked: grown, gzip: canPack || { install: 'apt-get install lighttpd-mod-deflate' }, redirects: true, posts: true },
  argsFor({ root, state }, port) {
    const file = path.join(state, 'lighttpd.conf');
    writeFileSync(file, configuration(root, state, port));
    return ['-D', '-f', file];
  },
};

function configuration(root: string, state: string, port: number): string {
  return `
server.modules = ( "mod_redirect", "mod_cgi"${canPack ? ', "mod_deflate"' : ''} )
server.bind = "127.0.0.1"
server.port = ${port}
server.document-root = "${root}"
server.upload-dirs = ( "${state}" )
server.stream-response-body = 1
index-file.names = ( "index.html" )
mimetype.assign = ( ${Object.entries(types).map(([ending, type]) => `"${ending}" => "${type}"`).join(', ')} )
$HTTP["url"] =~ "^/cgi/" { cgi.assign = ( "" => "" ) }
${redirectCodes.map((code) => `$HTTP["url"] == "${moved(code)}" { url.redirect = ( "" => "${page}" ) url.redirect-code = ${code} }`).join('\n')}
${canPack ? 'deflate.mimetypes = ( "" )\ndeflate.allowed-encodings = ( "gzip" )\ndeflate.min-compress-size = 1' : ''}
`;
}
