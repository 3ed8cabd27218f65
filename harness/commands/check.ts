import { statSync } from 'node:fs';
import path from 'node:path';
import { exercises, findExercise, type Exercise } from '../course/manifest';
import { UsageError } from '../errors';
import type { Judge, JudgeRequest } from '../judge/judge';
import type { Verdict } from '../judge/verdict';
import { renderJson } from '../report/json';
import { exerciseFile, solutionFile } from '../workspace';
import { command, type Context } from './command';
import { recorderIn } from './recorder';
import { randomSeed } from './seed';
import { closingLine, verdictText } from './verdict-text';
import { drawing } from './write';

interface Selection {
  file?: string;
  solutions?: boolean;
}

export const checkCommand = command({
  name: 'check',
  summary: 'Judges the named exercises, or all of them.',
  positionals: { usage: '[NN…]', least: 0, most: Infinity },
  options: {
    solutions: { type: 'boolean', description: 'judge the reference answers instead' },
    file: { type: 'string', value: 'F', description: 'judge F as if it stood at exercises/NN-slug.ts' },
  },
  async run(context, names, flags) {
    const seed = flags.seed ?? randomSeed();
    const requests = requestsFor(context, names, flags);
    const recorder = flags.solutions || flags.file !== undefined ? undefined : recorderIn(context);
    const options = { ...drawing(context, flags), isOneOfMany: requests.length > 1 };
    const verdicts = await judgeAll(context, seed, requests, async (verdict) => {
      if (!flags.json) context.output.write(verdictText(verdict, options));
      await recorder?.record(verdict);
    });
    context.output.write(flags.json ? renderJson(verdicts, seed) : closingLine(verdicts, seed));
    recorder?.finish();
    return exitCode(verdicts);
  },
});

function requestsFor(context: Context, names: string[], { file, solutions = false }: Selection): JudgeRequest[] {
  if (file !== undefined && solutions) throw new UsageError('`--file` and `--solutions` exclude each other: leave one of them out.');
  const chosen = names.length > 0 ? [...new Set(names.map(findExercise))] : exercises();
  if (file !== undefined) return [{ exercise: theOne(names, chosen).slug, file: existing(path.resolve(context.cwd, file)), imports: 'solutions' }];
  return chosen.map(({ slug }) => ({
    exercise: slug,
    file: solutions ? solutionFile(slug) : exerciseFile(context.workspace, slug),
    imports: solutions ? 'solutions' : 'exercises',
  }));
}

function theOne(names: string[], chosen: Exercise[]): Exercise {
  if (names.length === 0 || chosen.length !== 1) throw new UsageError('`--file` needs exactly one exercise: `npm run check -- NN --file F`.');
  return chosen[0]!;
}

function existing(file: string): string {
  if (!statSync(file, { throwIfNoEntry: false })?.isFile()) throw new UsageError(`There is no file ${file}: give \`--file\` the path of the answer to judge.`);
  return file;
}

// Everything is asked for at once, so that the judge can make the next exercise ready while one is judged.
async function judgeAll({ workspace }: Context, seed: string, requests: JudgeRequest[], tell: (verdict: Verdict) => Promise<void>): Promise<Verdict[]> {
  const { startJudge } = require('../judge/judge') as typeof import('../judge/judge');
  const judge: Judge = startJudge({ workspace, seed });
  try {
    const answers = requests.map((request) => judge.judge(request));
    // When one fails, those behind it are given up, and their failures say nothing new.
    for (const answer of answers) answer.catch(() => {});
    for (const answer of answers) await tell(await answer);
    return await Promise.all(answers);
  } finally {
    await judge.close();
  }
}

function exitCode(verdicts: Verdict[]): number {
  if (verdicts.some(({ status }) => status === 'harness-error')) return 3;
  return verdicts.every(({ status }) => status === 'passed') ? 0 : 1;
}
