#!/usr/bin/env node
// The one file that any Node can read: it says so when Node is too old, and only then loads the rest.
'use strict';

var major = Number(process.versions.node.split('.')[0]);
if (major < 20) {
  process.stderr.write('Socket Koans needs Node 20 or newer, and this is Node ' + process.versions.node + ': install a newer one from https://nodejs.org.\n');
  process.exit(3);
}
require('./loader.js');
require('./commands/main.ts').main(process.argv.slice(2));
