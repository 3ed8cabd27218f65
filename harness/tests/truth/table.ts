// `npm run truth [-- NN …]`: exercise × program, and how each was judged.
import { exercises, findExercise } from '../../course/manifest';
import { startJudge } from '../../judge/judge';
import { workspaceAt } from '../../workspace';
import { casesOf, complaintAbout } from './cases';

async function main(names: string[]): Promise<void> {
  const seed = process.env.KOANS_SEED ?? String(Date.now());
  const judge = startJudge({ workspace: workspaceAt(), seed });
  const totals = { 'as it should': 0, complaint: 0 };
  for (const exercise of names.length > 0 ? names.map(findExercise) : exercises()) {
    judge.prepare(exercise.slug);
    for (const truthCase of casesOf(exercise)) {
      const verdict = await judge.judge({ exercise: exercise.slug, file: truthCase.file, imports: 'solutions' });
      const named = verdict.checks.find(({ misconception }) => misconception)?.misconception?.id ?? '';
      const said = verdict.checks.find(({ status }) => status === 'failed')?.message ?? verdict.types[0]?.message ?? '';
      const complaint = complaintAbout(truthCase, verdict);
      totals[complaint === undefined ? 'as it should' : 'complaint']++;
      console.log([complaint === undefined ? ' ' : '!', exercise.number, truthCase.name.padEnd(44), verdict.status.padEnd(13), named.padEnd(24), `${verdict.durationMs} ms`, said].join('  '));
    }
  }
  console.log(`${totals['as it should']} as they should be, ${totals.complaint} not (seed ${seed})`);
  await judge.close();
  process.exitCode = totals.complaint === 0 ? 0 : 1;
}

void main(process.argv.slice(2));
