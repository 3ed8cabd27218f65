// `npm run truth [-- NN …]`: judges every program of known verdict in an order that the seed decides, a line each on
// standard error, and prints how many answers with each misconception were named, refused without its name, or accepted.
import { Random } from '../../../fixtures/random';
import { exercises, findExercise, type Exercise } from '../../course/manifest';
import { startJudge, type Judge } from '../../judge/judge';
import type { Verdict } from '../../judge/verdict';
import { workspaceAt } from '../../workspace';
import { casesOf, complaintAbout, judgeAll, type TruthCase } from './cases';

/** How the wrong answers of one exercise that share a misconception were judged. */
interface Row {
  exercise: string;
  misconception: string;
  named: number;
  unnamed: number;
  accepted: number;
}

const none = '(another mistake)';

async function main(names: string[]): Promise<void> {
  const seed = process.env.KOANS_SEED ?? String(Date.now());
  const judge = startJudge({ workspace: workspaceAt(), seed });
  const random = new Random(seed);
  const rows: Row[] = [];
  let right = 0;
  let complaints = 0;
  for (const exercise of random.shuffle(names.length > 0 ? names.map(findExercise) : exercises())) {
    for (const { truthCase, verdict, complaint } of await judged(judge, exercise, random)) {
      if (complaint !== undefined) complaints++;
      if ('right' in truthCase.expected) right++;
      else count(rows, exercise.slug, truthCase, verdict);
    }
  }
  await judge.close();
  rows.sort((a, b) => order(a).localeCompare(order(b)));
  console.log(rendered(rows));
  console.log(`${right} right answers; ${summary(rows)}`);
  console.log(`${complaints} of all not as they should be (KOANS_SEED=${seed})`);
  process.exitCode = complaints === 0 ? 0 : 1;
}

async function judged(judge: Judge, exercise: Exercise, random: Random) {
  const all = [];
  for (const [truthCase, answer] of judgeAll(judge, exercise, random.shuffle(casesOf(exercise)))) {
    const verdict = await answer;
    const complaint = complaintAbout(truthCase, verdict);
    console.error([complaint === undefined ? ' ' : '!', exercise.number, truthCase.name.padEnd(44), verdict.status.padEnd(13), namedIn(verdict).padEnd(24), `${verdict.durationMs} ms`, saidIn(verdict)].join('  '));
    all.push({ truthCase, verdict, complaint });
  }
  return all;
}

function count(rows: Row[], exercise: string, { expected }: TruthCase, verdict: Verdict): void {
  const misconception = 'misconception' in expected ? expected.misconception : none;
  let row = rows.find((known) => known.exercise === exercise && known.misconception === misconception);
  if (!row) rows.push((row = { exercise, misconception, named: 0, unnamed: 0, accepted: 0 }));
  if (verdict.status === 'passed') row.accepted++;
  else if (misconception !== none && namedIn(verdict) === misconception) row.named++;
  else row.unnamed++;
}

// Alphabetical, what has no name last.
const order = ({ exercise, misconception }: Row) => `${exercise} ${misconception === none ? '\uffff' : misconception}`;

function namedIn({ checks }: Verdict): string {
  return checks.find(({ misconception }) => misconception)?.misconception?.id ?? '';
}

function saidIn({ checks, types }: Verdict): string {
  return checks.find(({ status }) => status === 'failed')?.message ?? types[0]?.message ?? '';
}

function rendered(rows: Row[]): string {
  const cells = [['exercise', 'misconception', 'named', 'unnamed', 'accepted'], ...rows.map(({ exercise, misconception, named, unnamed, accepted }) => [exercise, misconception, ...[named, unnamed, accepted].map(String)])];
  const widths = cells[0]!.map((_, i) => Math.max(...cells.map((row) => row[i]!.length)));
  return cells.map((row) => row.map((cell, i) => (i < 2 ? cell.padEnd(widths[i]!) : cell.padStart(widths[i]!))).join('  ')).join('\n');
}

function summary(rows: Row[]): string {
  const sum = (kind: 'named' | 'unnamed' | 'accepted', of: Row[]) => of.reduce((total, row) => total + row[kind], 0);
  const [known, other] = [rows.filter(({ misconception }) => misconception !== none), rows.filter(({ misconception }) => misconception === none)];
  const all = sum('named', known) + sum('unnamed', known) + sum('accepted', known);
  const share = all === 0 ? 0 : Math.round((1000 * sum('unnamed', known)) / all) / 10;
  return `${all} answers with a misconception: ${sum('named', known)} named, ${sum('unnamed', known)} refused but unnamed (${share} %), ${sum('accepted', known)} accepted; ${sum('unnamed', other) + sum('accepted', other)} other wrong answers: ${sum('unnamed', other)} refused, ${sum('accepted', other)} accepted`;
}

void main(process.argv.slice(2));
