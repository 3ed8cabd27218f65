// Lets plain Node load the kit's TypeScript: each file is compiled once and kept under node_modules/.cache,
// named by its content, so that a start does not have to load the TypeScript compiler.
'use strict';

const { createHash } = require('node:crypto');
const fs = require('node:fs');
const Module = require('node:module');
const path = require('node:path');

const root = path.dirname(__dirname);
const cacheDir = path.join(root, 'node_modules', '.cache', 'socket-koans');
const options = { target: 'ES2022', module: 'CommonJS', esModuleInterop: true, inlineSourceMap: true };
const version = JSON.stringify([options, require('typescript/package.json').version]);

function compile(source, filename) {
  const ts = require('typescript');
  return ts.transpileModule(source, {
    fileName: filename,
    compilerOptions: { ...options, target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.CommonJS },
  }).outputText;
}

function compiled(source, filename) {
  const name = createHash('sha1').update(version).update(filename).update(source).digest('hex');
  const cached = path.join(cacheDir, `${name}.js`);
  try {
    return fs.readFileSync(cached, 'utf8');
  } catch {
    const code = compile(source, filename);
    keep(cached, code);
    return code;
  }
}

// Written beside and renamed, so that two processes at once never read half a file. A read-only disk costs time only.
function keep(cached, code) {
  try {
    fs.mkdirSync(cacheDir, { recursive: true });
    const beside = `${cached}.${process.pid}`;
    fs.writeFileSync(beside, code);
    fs.renameSync(beside, cached);
  } catch {}
}

Module._extensions['.ts'] = (module, filename) => {
  module._compile(compiled(fs.readFileSync(filename, 'utf8'), filename), filename);
};

// `node harness/loader.js file.ts …` runs a file of the kit, in a process or in a worker thread.
if (require.main === module) {
  process.argv.splice(1, 1);
  require(path.resolve(process.argv[1]));
}
