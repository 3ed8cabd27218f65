// Preloaded into a command: at its end, names on the error stream the heavy modules that it has loaded.
'use strict';

process.on('exit', () => {
  const heavy = /node_modules\/(typescript\/lib|jest[-/]|@jest\/)/;
  for (const file of Object.keys(require.cache)) if (heavy.test(file.replace(/\\/g, '/'))) process.stderr.write(`${file}\n`);
});
