// From the write of a file to the complete verdict on the screen: this kit, and what one would use instead.
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { kitRoot, solutionFile } from '../workspace';
import { memoryOf, type Memory } from './memory';
import { summarize, type Summary } from './statistics';
import { Terminal, type Launch } from './terminal';

export const peersFolder = path.join(__dirname, 'peers');
export const slug = '09-read-to-end';

interface Contender {
  name: string;
  /** The file that is saved. */
  file: string;
  launch: Launch;
  shows: { passed: RegExp; failed: RegExp };
}

export interface SaveTimes {
  name: string;
  passed: Summary;
  failed: Summary;
}

const bin = (name: string, root = kitRoot) => path.join(root, 'node_modules', '.bin', name);
const between = 400;

function contenders(): Contender[] {
  const ran = { passed: /Ran all test suites/, failed: /Ran all test suites/ };
  const reported = { passed: /Duration/, failed: /Duration/ };
  return [
    kit(),
    peer('jest --watchAll', ran, (folder) => ({ command: bin('jest'), args: ['--watchAll', '-i'], cwd: folder })),
    peer('vitest --watch', reported, (folder) => ({ command: bin('vitest', peersFolder), args: ['--watch'], cwd: folder })),
    peer('nodemon + jest', ran, (folder) => ({ command: bin('nodemon'), args: ['--ext', 'ts', '--exec', `"${bin('jest')}" -i`], cwd: folder })),
  ];
}

function kit(): Contender {
  const folder = newWorkspace('learn');
  const shows = { passed: /✓ 09 read-to-end.*q quit/s, failed: /✗ 09 read-to-end.*q quit/s };
  return { name: 'learn', file: path.join(folder, 'exercises', `${slug}.ts`), launch: learnIn(folder), shows };
}

function peer(name: string, shows: Contender['shows'], launch: (folder: string) => Launch): Contender {
  const folder = newProject(name);
  return { name, file: path.join(folder, `${slug}.ts`), launch: launch(folder), shows };
}

/** How to start `learn` with the exercises of a folder as its workspace. */
export function learnIn(folder: string): Launch {
  return { command: process.execPath, args: [path.join(kitRoot, 'harness', 'koans.js'), 'learn', slug, '--seed', 'bench'], cwd: kitRoot, env: { ...process.env, KOANS_WORKSPACE: folder } };
}

/** A workspace of its own, with the exercises as they are handed out. */
export function newWorkspace(name: string): string {
  const folder = newFolder(name);
  cpSync(path.join(kitRoot, 'exercises'), path.join(folder, 'exercises'), { recursive: true });
  return folder;
}

/** A project of its own, with the same checks written in the ordinary way, for jest and for vitest. */
export function newProject(name: string): string {
  const folder = newFolder(name);
  cpSync(path.join(peersFolder, 'project'), folder, { recursive: true });
  writeFileSync(path.join(folder, `${slug}.ts`), answers.passed);
  return folder;
}

// Each contender watches a folder that nobody else writes to.
function newFolder(name: string): string {
  const folder = path.join(peersFolder, 'work', name.replace(/\W+/g, '-'));
  mkdirSync(folder, { recursive: true });
  return folder;
}

const answers = {
  passed: readFileSync(solutionFile(slug), 'utf8'),
  failed: readFileSync(path.join(kitRoot, 'harness', 'course', slug, 'wrong', 'string-glue.ts'), 'utf8'),
};

/** Times `rounds` failing and passing saves of each contender, in turn, after three rounds of warm-up. */
export async function timeSaves(rounds: number, onRound: (round: number) => void): Promise<SaveTimes[]> {
  const running = await Promise.all(contenders().map(start));
  const times = running.map(() => ({ passed: [] as number[], failed: [] as number[] }));
  for (let round = -3; round < rounds; round++) {
    onRound(round);
    for (const [index, one] of running.entries()) {
      for (const outcome of ['failed', 'passed'] as const) {
        const ms = await timeSave(one, outcome, `${round} ${outcome}`);
        if (round >= 0) times[index]![outcome].push(ms);
      }
    }
  }
  for (const { terminal } of running) await terminal.close();
  return running.map(({ name }, i) => ({ name, passed: summarize(times[i]!.passed), failed: summarize(times[i]!.failed) }));
}

type Running = Contender & { terminal: Terminal };

async function start(one: Contender): Promise<Running> {
  writeFileSync(one.file, answers.passed);
  const terminal = new Terminal(one.launch);
  await terminal.shows(one.shows.passed);
  return { ...one, terminal };
}

async function timeSave({ terminal, file, shows }: Running, outcome: 'passed' | 'failed', mark: string): Promise<number> {
  await setTimeout(between);
  terminal.clear();
  const saved = performance.now();
  writeFileSync(file, `${answers[outcome]}// ${mark}\n`);
  return (await terminal.shows(shows[outcome])) - saved;
}

/** Saves `count` times with `learn` alone; gives the early and the late times and the memory of all its processes at the end. */
export async function timeLongSession(count: number): Promise<{ early: Summary; late: Summary; memory: Memory }> {
  const running = await start(kit());
  const times: number[] = [];
  for (let i = 0; i < count; i++) times.push(await timeSave(running, i % 2 === 0 ? 'failed' : 'passed', String(i)));
  const memory = memoryOf(running.terminal.pid);
  await running.terminal.close();
  return { early: summarize(times.slice(5, 25)), late: summarize(times.slice(-20)), memory };
}
