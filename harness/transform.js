// jest's way to ts-jest. Asked whether it knows a file, ts-jest first loads the TypeScript compiler; this asks by the
// file's content and needs the compiler only for what has changed, so that jest starts sooner and stays smaller.
'use strict';

const { createHash } = require('node:crypto');
const path = require('node:path');

const inputs = ['../tsconfig.json', '../package-lock.json'].map((name) => require('node:fs').readFileSync(path.join(__dirname, name)));
let tsJest;

function compiler() {
  return (tsJest ??= require('ts-jest').default.createTransformer({}));
}

module.exports = {
  getCacheKey(source, file, { instrument }) {
    const key = createHash('sha1').update(source).update('\0').update(file).update(String(instrument));
    for (const input of inputs) key.update(input);
    return key.digest('hex');
  },
  process: (source, file, options) => compiler().process(source, file, options),
};
