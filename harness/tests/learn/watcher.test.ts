import { fork, type ChildProcess } from 'node:child_process';
import { EventEmitter, on, once } from 'node:events';
import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { startNodemon, watchExercises, type Mode, type Watcher } from '../../learn/watcher';

/** A watched folder of three files, and what the watcher says of it, as events. */
class Watched extends EventEmitter {
  readonly root = mkdtempSync(path.join(os.tmpdir(), 'koans-watch-'));
  readonly folder: string;
  readonly modes: Mode[] = [];
  readonly children: ChildProcess[] = [];
  readonly watcher: Watcher;

  constructor(name = 'exercises', start = startNodemon) {
    super();
    this.folder = path.join(this.root, name);
    mkdirSync(this.folder, { recursive: true });
    for (const file of ['one.ts', 'two.ts', 'three.ts']) this.write(file, '0');
    const events = { saved: (names: string[]) => this.emit('saved', names), settled: (names: string[]) => this.emit('settled', names), trouble: (words: string) => this.emit('trouble', words) };
    this.watcher = watchExercises(this.folder, events, (folder, mode) => {
      this.modes.push(mode);
      this.children.push(start(folder, mode));
      return this.children.at(-1)!;
    });
  }

  /** Resolves when nodemon sees the files: it tells each of them as it finds it. */
  async ready(): Promise<void> {
    for await (const [message] of on(this.children.at(-1)!, 'message')) if ((message as { type?: string }).type === 'watching') return;
  }

  write(name: string, text: string): void {
    writeFileSync(path.join(this.folder, name), text);
  }

  async next(event: 'saved' | 'settled' | 'trouble'): Promise<string | string[]> {
    const [value] = await once(this, event);
    return value;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.watcher.close();
    rmSync(this.root, { recursive: true });
  }
}

describe.each(['exercises', 'with spaces/exercises', 'ünïcödé/exercises', '.hidden/exercises', 'a[b]{c}(d)#e/exercises', 'node_modules/exercises'])('in %s', (name) => {
  test('a saved file is told', async () => {
    await using watched = new Watched(name);
    await watched.ready();
    watched.write('one.ts', '1');
    expect(await watched.next('saved')).toEqual(['one.ts']);
    expect(await watched.next('settled')).toEqual(['one.ts']);
    expect(watched.modes).toEqual(['events']);
  });
});

test('a save by rename is one save', async () => {
  await using watched = new Watched();
  await watched.ready();
  let saves = 0;
  watched.on('saved', () => saves++);
  watched.write('one.tmp', '1');
  renameSync(path.join(watched.folder, 'one.tmp'), path.join(watched.folder, 'one.ts'));
  expect(await watched.next('settled')).toEqual(['one.ts']);
  expect(saves).toBe(1);
});

test('ten files saved at once settle as one', async () => {
  await using watched = new Watched();
  await watched.ready();
  const names = Array.from({ length: 10 }, (_, i) => `file-${i}.ts`);
  for (const name of names) watched.write(name, '1');
  expect([...(await watched.next('settled'))].sort()).toEqual(names);
});

test('lock files, swap files and backups are not told', async () => {
  await using watched = new Watched();
  await watched.ready();
  for (const name of ['.#one.ts', '#one.ts#', '.one.ts.swp', 'one.ts~', '4913']) watched.write(name, '1');
  watched.write('two.ts', '1');
  expect(await watched.next('settled')).toEqual(['two.ts']);
});

test('a save before nodemon is ready is not lost', async () => {
  await using watched = new Watched();
  watched.write('one.ts', '1');
  expect(await watched.next('saved')).toEqual(['one.ts']);
});

test('a watcher that ends is started again with polling, and says so', async () => {
  await using watched = new Watched();
  await watched.ready();
  watched.children[0]!.kill('SIGKILL');
  expect(await watched.next('trouble')).toBe('The watcher ended: the kit looks at the files by itself now.');
  await watched.ready();
  watched.write('two.ts', '1');
  expect(await watched.next('saved')).toEqual(['two.ts']);
  expect(watched.modes).toEqual(['events', 'polling']);
});

// Programs in place of nodemon, for what cannot be had on every machine.
function standIn(code: string): typeof startNodemon {
  return (folder, mode) => (mode === 'polling' ? startNodemon(folder, mode) : fork('-e', [], { cwd: folder, execArgv: ['-e', code], stdio: ['ignore', 'ignore', 'ignore', 'ipc'] }));
}

test('the limit of watched files is named', async () => {
  const full = "process.send({ type: 'log', data: { type: 'error', message: 'Internal watch failed: ENOSPC: System limit for number of file watchers reached' } }, () => process.exit(1))";
  await using watched = new Watched('exercises', standIn(full));
  expect(await watched.next('trouble')).toBe("The system's limit of watched files is reached: the kit looks at the files by itself now.");
});

test('a disk without file events is noticed at the first save, and looked at from then on', async () => {
  const blind = "process.send({ type: 'watching', data: 'one.ts' }); process.on('disconnect', () => process.exit())";
  await using watched = new Watched('exercises', standIn(blind));
  await watched.ready();
  const trouble = watched.next('trouble');
  // The first glances belong to the time in which nodemon may still be getting ready: save until it is noticed.
  for await (const [names] of savesOf(watched)) if (watched.modes.length > 1 || names.length === 0) break;
  expect(await trouble).toBe('Saves make no file events on this disk: the kit looks at the files by itself now.');
  expect(watched.modes).toEqual(['events', 'polling']);
});

async function* savesOf(watched: Watched): AsyncGenerator<[string[]]> {
  for (let i = 1; watched.modes.length === 1; i++) {
    watched.write('one.ts', '1'.repeat(i));
    yield [(await Promise.race([watched.next('saved'), watched.next('trouble')])) as string[]];
  }
}

test('closing ends the process', async () => {
  const watched = new Watched();
  await watched.ready();
  await watched[Symbol.asyncDispose]();
  expect(watched.children.map(({ exitCode }) => exitCode)).toEqual([0]);
});

test('the process ends with the session that started it, however that ended', async () => {
  const watched = new Watched();
  await watched.ready();
  const [child] = watched.children as [ChildProcess];
  const gone = once(child, 'exit');
  child.disconnect();
  await gone;
  expect(child.exitCode).toBe(0);
  await watched[Symbol.asyncDispose]();
});
