import { fork, type ChildProcess } from 'node:child_process';
import { EventEmitter, on, once } from 'node:events';
import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { startNodemon, watchExercises, type Mode, type Pace, type Watcher } from '../../learn/watcher';

/** A watched folder of three files, and what the watcher says of it, as events. */
class Watched extends EventEmitter {
  readonly root = mkdtempSync(path.join(os.tmpdir(), 'koans-watch-'));
  readonly folder: string;
  readonly modes: Mode[] = [];
  readonly children: ChildProcess[] = [];
  readonly watcher: Watcher;

  constructor(name = 'exercises', standIn?: string, pace?: Pace) {
    super();
    this.folder = path.join(this.root, name);
    mkdirSync(this.folder, { recursive: true });
    for (const file of ['one.ts', 'two.ts', 'three.ts']) this.write(file, '0');
    const events = { saved: (names: string[]) => this.emit('saved', names), settled: (names: string[]) => this.emit('settled', names), trouble: (words: string) => this.emit('trouble', words) };
    const start = (folder: string, mode: Mode) => {
      this.modes.push(mode);
      this.children.push(standIn === undefined || mode === 'polling' ? startNodemon(folder, mode) : this.#run(standIn));
      return this.children.at(-1)!;
    };
    this.watcher = watchExercises(this.folder, events, { start, ...(pace ? { pace } : {}) });
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

  // A program in place of nodemon, for what cannot be had on every machine.
  #run(code: string): ChildProcess {
    const file = path.join(this.root, 'stand-in.js');
    writeFileSync(file, code);
    return fork(file, { execArgv: [], stdio: ['ignore', 'ignore', 'ignore', 'ipc'] });
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

test('the limit of watched files is named', async () => {
  const full = "process.send({ type: 'log', data: { type: 'error', message: 'Internal watch failed: ENOSPC: System limit for number of file watchers reached' } }, () => process.exit(1))";
  await using watched = new Watched('exercises', full);
  expect(await watched.next('trouble')).toBe("The system's limit of watched files is reached: the kit looks at the files by itself now.");
});

test('a disk without file events is noticed at a save, and looked at from then on', async () => {
  const blind = "process.send({ type: 'watching', data: 'one.ts' }); process.on('disconnect', () => process.exit())";
  await using watched = new Watched('exercises', blind, { together: 10, glance: 20, grace: 0 });
  await watched.ready();
  let told = false;
  const trouble = watched.next('trouble').finally(() => (told = true));
  for (let i = 1; !told; i++) {
    watched.write('one.ts', '1'.repeat(i));
    await Promise.race([watched.next('saved'), trouble]);
  }
  expect(await trouble).toBe('Saves make no file events on this disk: the kit looks at the files by itself now.');
  expect(watched.modes).toEqual(['events', 'polling']);
});

test('closing ends the process', async () => {
  const watched = new Watched();
  await watched.ready();
  await watched[Symbol.asyncDispose]();
  expect(watched.children.map(({ exitCode, signalCode }) => exitCode !== null && signalCode === null)).toEqual([true]);
});

test('the process ends with the session that started it, however that ended', async () => {
  const watched = new Watched();
  await watched.ready();
  const [child] = watched.children as [ChildProcess];
  const gone = once(child, 'exit');
  child.disconnect();
  await gone;
  expect(child.connected).toBe(false);
  await watched[Symbol.asyncDispose]();
});
