// The process in which nodemon runs. Forked with IPC, nodemon sends its events to the session by itself; 'restart' carries
// the files that were saved. It ends with the session, however that ended.
import type { NodemonSettings } from 'nodemon';

const [mode] = process.argv.slice(2);

const settings: Omit<NodemonSettings, 'script'> = {
  // The child that nodemon restarts at each save: so far one that costs nothing.
  exec: 'exit 0',
  watch: ['*.ts'],
  ext: 'ts',
  // By default nodemon ignores every path with a folder like "coverage" in it, wherever the workspace may be.
  ignoreRoot: [],
  watchOptions: { disableGlobbing: true },
  legacyWatch: mode === 'polling',
  pollingInterval: 300,
  stdin: false,
  restartable: false,
  colours: false,
};

process.on('disconnect', () => process.exit());
withoutHome(() => require('nodemon') as typeof import('nodemon'))(settings as NodemonSettings).on('config:update', (config) => {
  // nodemon takes brackets in a path for a pattern; the folder to watch is where this process stands.
  config!.dirs = [process.cwd()];
  config!.options.monitor = ['**/*.ts'];
});

// A nodemon.json in the home folder is meant for other projects.
function withoutHome<T>(work: () => T): T {
  const { HOME, HOMEPATH } = process.env;
  delete process.env.HOME;
  delete process.env.HOMEPATH;
  try {
    return work();
  } finally {
    Object.assign(process.env, HOME === undefined ? {} : { HOME }, HOMEPATH === undefined ? {} : { HOMEPATH });
  }
}
