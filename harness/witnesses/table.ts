import { padEnd } from '../report/text';
import type { Outcome } from './outcome';

export interface Row {
  witness: string;
  /** The slug of the exercise: "20-send-get". */
  exercise: string;
  outcome: Outcome;
}

const words: Record<Outcome['is'], string> = { agrees: 'agrees', differs: 'DIFFERS', 'not applicable': 'n/a', missing: 'missing' };

/** The outcomes as a table, a line a witness and a column an exercise, and under it the sentences that belong to them. */
export function renderTable(title: string, rows: Row[]): string {
  const exercises = [...new Set(rows.map(({ exercise }) => exercise))].sort();
  const witnesses = [...new Set(rows.map(({ witness }) => witness))];
  const cell = (witness: string, exercise: string) => {
    const row = rows.find((each) => each.witness === witness && each.exercise === exercise);
    return row ? words[row.outcome.is] : '';
  };
  const lines = [[title, ...exercises.map((slug) => slug.slice(0, 2))], ...witnesses.map((witness) => [witness, ...exercises.map((exercise) => cell(witness, exercise))])];
  const sentences = new Set(rows.flatMap(sentencesOf));
  return [columns(lines), ...(sentences.size > 0 ? ['', ...sentences] : [])].join('\n');
}

/** How many outcomes there are of each kind: "41 agree, 0 differ, …". */
export function renderTotals(rows: Row[]): string {
  const count = (is: Outcome['is']) => rows.filter(({ outcome }) => outcome.is === is).length;
  return `${count('agrees')} agree, ${count('differs')} differ, ${count('not applicable')} not applicable, ${count('missing')} missing`;
}

function sentencesOf({ witness, exercise, outcome }: Row): string[] {
  if (outcome.is === 'missing') return [`${witness} is missing: ${outcome.install}`];
  if (outcome.is === 'not applicable') return [`n/a: ${witness}, ${exercise}: ${outcome.why}`];
  const settled = outcome.settled.map((sentence) => `settled: ${witness}, ${exercise}: ${sentence}`);
  return outcome.is === 'agrees' ? settled : [...outcome.sentences.map((sentence) => `DIFFERS: ${witness}, ${exercise}: ${sentence}`), ...settled];
}

function columns(lines: string[][]): string {
  const widths = lines[0]!.map((_, i) => Math.max(...lines.map((line) => line[i]!.length)));
  return lines.map((line) => line.map((text, i) => padEnd(text, widths[i]!)).join('  ').trimEnd()).join('\n');
}
