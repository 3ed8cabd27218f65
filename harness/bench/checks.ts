// `check` of the solutions against plain jest over the same checks, and how the time grows with their number.
import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { exercises } from '../course/manifest';
import { kitRoot } from '../workspace';
import { summarize, type Summary } from './statistics';

const run = promisify(execFile);

export interface CheckTimes {
  all: { exercises: number; check: Summary; jest: Summary };
  growth: { exercises: number; check: Summary }[];
}

export async function timeChecks(rounds: number): Promise<CheckTimes> {
  const slugs = exercises().map(({ slug }) => slug);
  const sizes = [5, 10, 20, 35].filter((size) => size < slugs.length);
  const times = { check: [] as number[], jest: [] as number[] };
  const growth = sizes.map((size) => ({ size, times: [] as number[] }));
  for (let round = 0; round < rounds; round++) {
    times.check.push(await check(slugs));
    times.jest.push(await jest());
    for (const step of growth) step.times.push(await check(slugs.slice(0, step.size)));
  }
  const all = { exercises: slugs.length, check: summarize(times.check), jest: summarize(times.jest) };
  return { all, growth: growth.map(({ size, times: own }) => ({ exercises: size, check: summarize(own) })) };
}

async function check(slugs: string[]): Promise<number> {
  const began = performance.now();
  await run(process.execPath, [path.join(kitRoot, 'harness', 'koans.js'), 'check', ...slugs, '--solutions', '--json'], { maxBuffer: 2 ** 28 });
  return performance.now() - began;
}

async function jest(): Promise<number> {
  const began = performance.now();
  // A few checks ask what only a process of its own can answer, and fail inside jest; their time counts all the same.
  await run(process.execPath, [path.join(kitRoot, 'node_modules', '.bin', 'jest'), '-c', path.join(__dirname, 'inside.config.json')], { cwd: kitRoot, maxBuffer: 2 ** 28 }).catch((error: { code?: unknown }) => {
    if (error.code !== 1) throw error;
  });
  return performance.now() - began;
}
