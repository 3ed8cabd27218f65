import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { grown, moved, page, redirectCodes } from './site';
import type { WebServer } from './web-server';

const modules = ['mpm_prefork', 'authz_core', 'dir', 'mime', 'alias', 'filter', 'deflate', 'env', 'cgi'];
const modulesFolder = '/usr/lib/apache2/modules';

export const apache: WebServer = {
  name: 'Apache httpd',
  program: 'apache2',
  packages: 'apache2',
  traits: { keepsOpen: true, chunked: grown, gzip: true, redirects: true, posts: true },
  argsFor({ root, state }, port) {
    const file = path.join(state, 'apache.conf');
    writeFileSync(file, configuration(root, state, port));
    return ['-d', state, '-f', file, '-D', 'FOREGROUND'];
  },
};

// Started by root it demands another user, who can read the site because everybody can. DEFLATE waits for the end of a
// grown page though it packs nothing, so only files have it. Unless it trusts the program's Content-Length,
// it sends what that answers in chunks; 32 promises a length.
function configuration(root: string, state: string, port: number): string {
  return `
ServerName 127.0.0.1
Listen 127.0.0.1:${port}
PidFile ${state}/apache.pid
DefaultRuntimeDir ${state}
Mutex file:${state}
ErrorLog ${state}/error.log
LogLevel error
${modules.map((name) => `LoadModule ${name}_module ${modulesFolder}/mod_${name}.so`).join('\n')}
${process.getuid?.() === 0 ? 'User #65534\nGroup #65534' : ''}
StartServers 1
MinSpareServers 1
MaxSpareServers 2
DocumentRoot ${root}
DirectoryIndex index.html
TypesConfig /etc/mime.types
AddCharset utf-8 .html
<Files old-page.html>
  AddDefaultCharset iso-8859-1
  RemoveCharset .html
</Files>
ScriptAlias /cgi/ ${root}/cgi/
SetEnv ap_trust_cgilike_cl yes
<FilesMatch "\\.(html|json)$">
  SetOutputFilter DEFLATE
</FilesMatch>
${redirectCodes.map((code) => `Redirect ${code} ${moved(code)} ${page}`).join('\n')}
`;
}
