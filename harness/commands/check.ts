import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { exercises, findExercise, lessonOf, type Exercise } from '../course/manifest';
import { UsageError } from '../errors';
import { startJudge, type JudgeRequest } from '../judge/judge';
import type { Verdict } from '../judge/verdict';
import { recordVerdict } from '../progress/progress';
import { renderJson } from '../report/json';
import { renderPlain } from '../report/plain';
import { renderScreen } from '../report/screen';
import { isBare, renderOptions } from '../report/style';
import { exerciseFile, solutionFile } from '../workspace';
import type { Command, Context, Flags } from './command';

export const checkCommand: Command = {
  name: 'check',
  summary: 'Judges the named exercises, or all of them.',
  positionals: { usage: '[NN…]', most: Infinity },
  options: {
    file: { type: 'string', value: 'F', description: 'judge F as if it stood at exercises/NN-slug.ts' },
    solutions: { type: 'boolean', description: 'judge the reference answers instead' },
    json: { type: 'boolean', description: 'one JSON document on standard output and nothing else' },
    seed: { type: 'string', value: 'S', description: 'the seed of all random values, to repeat a run' },
  },
  async run(context, names, flags) {
    const seed = typeof flags.seed === 'string' ? flags.seed : randomBytes(4).toString('hex');
    const requests = requestsFor(context, names, flags);
    const judge = startJudge({ workspace: context.workspace, seed });
    const verdicts: Verdict[] = [];
    try {
      const own = !flags.solutions && flags.file === undefined;
      for (const answer of requests.map((request) => judge.judge(request))) {
        const verdict = await answer;
        verdicts.push(verdict);
        if (!flags.json) context.output.write(rendered(verdict, context, flags, requests.length > 1));
        if (own) await recordVerdict(context.workspace, verdict);
      }
    } finally {
      await judge.close();
    }
    context.output.write(flags.json ? renderJson(verdicts, seed) : `${summary(verdicts)} (seed ${seed})\n`);
    return exitCode(verdicts);
  },
};

function requestsFor({ workspace, cwd }: Context, names: string[], flags: Flags): JudgeRequest[] {
  const chosen = names.length > 0 ? names.map(findExercise) : exercises();
  const imports = flags.solutions || flags.file !== undefined ? 'solutions' : 'exercises';
  if (flags.solutions && flags.file !== undefined) throw new UsageError('`--file` and `--solutions` exclude each other: leave one of them out.');
  if (typeof flags.file === 'string') return [{ exercise: theOne(names, chosen).slug, file: existing(path.resolve(cwd, flags.file)), imports }];
  return chosen.map(({ slug }) => ({ exercise: slug, file: flags.solutions ? solutionFile(slug) : exerciseFile(workspace, slug), imports }));
}

function theOne(names: string[], chosen: Exercise[]): Exercise {
  if (names.length !== 1) throw new UsageError('`--file` needs exactly one exercise, as in `npm run check -- 09 --file answer.ts`.');
  return chosen[0]!;
}

function existing(file: string): string {
  if (!existsSync(file)) throw new UsageError(`There is no file ${file}: give \`--file\` the path of the answer to judge.`);
  return file;
}

function rendered(verdict: Verdict, { output, env }: Context, flags: Flags, oneOfMany: boolean): string {
  const options = renderOptions(output, env, { plain: flags.plain === true, ascii: flags.ascii === true, noColor: flags['no-color'] === true });
  const lesson = oneOfMany ? undefined : lessonOf(findExercise(verdict.exercise));
  return (flags.plain || isBare(output, env) ? renderPlain : renderScreen)(oneOfMany ? brief(verdict) : verdict, options, lesson);
}

// Among many, what passed needs one line.
function brief(verdict: Verdict): Verdict {
  return verdict.status === 'passed' ? { ...verdict, checks: [] } : verdict;
}

function summary(verdicts: Verdict[]): string {
  const passed = verdicts.filter(({ status }) => status === 'passed').length;
  return `${passed} of ${verdicts.length} passed`;
}

function exitCode(verdicts: Verdict[]): number {
  if (verdicts.some(({ status }) => status === 'harness-error')) return 3;
  return verdicts.every(({ status }) => status === 'passed') ? 0 : 1;
}
