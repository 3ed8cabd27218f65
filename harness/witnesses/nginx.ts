import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { moved, page, redirectCodes } from './site';
import type { WebServer } from './web-server';

export const nginx: WebServer = {
  name: 'nginx',
  program: 'nginx',
  packages: 'nginx',
  traits: { keepsOpen: true, chunked: '/grown.shtml', gzip: true, redirects: true, posts: false },
  argsFor({ root, state }, port) {
    const file = path.join(state, 'nginx.conf');
    writeFileSync(file, configuration(root, state, port));
    return ['-e', 'stderr', '-p', state, '-c', file];
  },
};

// Every folder it may write to is named, or it would want those of the system. A page with SSI has no known length.
function configuration(root: string, state: string, port: number): string {
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((kind) => `${kind}_temp_path ${state}/${kind};`);
  return `
daemon off;
${process.getuid?.() === 0 ? 'user root;' : ''}
worker_processes 1;
pid ${state}/nginx.pid;
error_log stderr error;
events { worker_connections 64; }
http {
  ${temporary.join('\n  ')}
  access_log off;
  include /etc/nginx/mime.types;
  charset utf-8;
  gzip on;
  gzip_min_length 1;
  gzip_types *;
  server {
    listen 127.0.0.1:${port};
    root ${root};
    index index.html;
    location = /old-page.html { charset iso-8859-1; }
    location = /grown.shtml { ssi on; }
    ${redirectCodes.map((code) => `location = ${moved(code)} { return ${code} ${page}; }`).join('\n    ')}
  }
}
`;
}
