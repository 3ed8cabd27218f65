import type { WebServer } from './web-server';
import { host } from './program';

/** Speaks HTTP/1.0: no line is kept open, and there are no chunks. */
export const python: WebServer = {
  name: 'python http.server',
  program: 'python3',
  packages: 'python3',
  traits: { keepsOpen: false, gzip: false, redirects: false, posts: false },
  argsFor: ({ root }, port) => ['-m', 'http.server', '--bind', host, '--directory', root, String(port)],
};
