import { setTimeout } from 'node:timers/promises';
import { startJudge } from '../../judge/judge';
import { family } from '../../judge/processes';
import { solutionFile, workspaceAt } from '../../workspace';

jest.setTimeout(60_000);

const exercise = '02-parse-port';
const request = { exercise, file: solutionFile(exercise), imports: 'solutions' } as const;

// A save and then `q` at once: wherever the verdict is by then, nothing may start anew and keep the session alive.
test.each([0, 5, 20, 60])('a judge that is closed %i ms after a request answers it and leaves no process', async (ms) => {
  const before = family(process.pid);
  const judge = startJudge({ workspace: workspaceAt(), seed: 'closing' });
  judge.prepare(exercise);
  await judge.judge(request);
  const verdicts = [judge.judge(request), judge.judge(request)];
  await setTimeout(ms);
  await judge.close();
  await Promise.all(verdicts);
  expect(family(process.pid).filter((pid) => !before.includes(pid))).toEqual([]);
});
