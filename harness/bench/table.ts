import type { BenchResult } from './bench';
import type { Profile } from './profile';
import { ratio, type Summary } from './statistics';

/** The figures as text: medians, p95 and ratios. */
export function renderTable({ node, saves, profile, starts, checks, session }: BenchResult): string {
  const kit = saves[0]!;
  const rows = [
    [`save → complete verdict (Node ${node})`, 'failing', 'p95', 'learn is', 'passing', 'p95', 'learn is'],
    ...saves.map(({ name, failed, passed }) => [name, ms(failed.median), ms(failed.p95), `${ratio(kit.failed, failed)} ×`, ms(passed.median), ms(passed.p95), `${ratio(kit.passed, passed)} ×`]),
  ];
  const lines = [
    `learn → first screen   ${ms(starts.firstScreen.median)}, ${ratio(starts.firstScreen, starts.coldJest)} × of jest run once (${ms(starts.coldJest.median)})`,
    `learn → first verdict  ${ms(starts.firstVerdict.median)}, ${ratio(starts.firstVerdict, starts.coldJest)} × of the same`,
    `check of ${checks.all.exercises} solutions  ${ms(checks.all.check.median)}, ${ratio(checks.all.check, checks.all.jest)} × of plain jest over the same checks (${ms(checks.all.jest.median)})`,
    ...checks.growth.map(({ exercises, check }) => `check of ${exercises}  ${ms(check.median)}, ${perExercise(check, exercises)} each`),
    `after ${session.saves} saves: ${session.memory.residentMiB} MiB resident in ${session.memory.processes} processes (${session.memory.proportionalMiB} MiB with shared pages counted once)`,
    `saves 6 to 25 of that session: ${ms(session.early.median)}; the last 20: ${ms(session.late.median)}, ${ratio(session.late, session.early)} ×`,
  ];
  return `${columns(rows)}\n\n${profileLines(profile).join('\n')}\n\n${lines.join('\n')}\n`;
}

function profileLines({ noticed, compiled, typed, roundTrip, judgedPure, judged, drawn }: Profile): string[] {
  return [
    'where the time of one save goes, each part by itself',
    `  write → noticed                        ${fine(noticed)}`,
    `  TypeScript → JavaScript                ${fine(compiled)}`,
    `  TypeScript → type errors               ${fine(typed)} (beside the checks)`,
    `  question to the program and back       ${fine(roundTrip)}`,
    `  request → verdict, 02 without network  ${fine(judgedPure)}`,
    `  request → verdict, 09                  ${fine(judged)}`,
    `  verdict → lines of the screen          ${fine(drawn)}`,
  ];
}

const fine = ({ median, p95 }: Summary) => `${median} ms, p95 ${p95} ms`;

function ms(value: number): string {
  return `${Math.round(value)} ms`;
}

function perExercise({ median }: Summary, count: number): string {
  return ms(median / count);
}

function columns(rows: string[][]): string {
  const widths = rows[0]!.map((_, i) => Math.max(...rows.map((row) => row[i]!.length)));
  return rows.map((row) => row.map((cell, i) => (i === 0 ? cell.padEnd(widths[i]!) : cell.padStart(widths[i]!))).join('  ')).join('\n');
}
