import type { Exercise } from '../../course/manifest';
import { startJudge, type Judge } from '../../judge/judge';
import type { Verdict } from '../../judge/verdict';
import { workspaceAt } from '../../workspace';
import { casesOf, complaintAbout, judgeAll, type TruthCase } from './cases';

// A verdict may have to wait for those of the other programs of its exercise.
jest.setTimeout(180_000);

/** Declares the tests that hold these exercises against their programs of known verdict. */
export function proves(chosen: Exercise[]): void {
  const seed = process.env.KOANS_SEED ?? String(Date.now());
  let judge: Judge;
  beforeAll(() => {
    judge = startJudge({ workspace: workspaceAt(), seed });
  });
  afterAll(() => judge.close());
  describe.each(chosen.map((exercise) => ({ exercise, slug: exercise.slug })))('$slug', ({ exercise }) => provesOne(exercise, () => judge, seed));
}

function provesOne(exercise: Exercise, judge: () => Judge, seed: string): void {
  const cases = casesOf(exercise);
  let verdicts: Map<TruthCase, Promise<Verdict>>;

  // All at once, so that the judge makes the checks for the next program ready while one is judged.
  beforeAll(() => {
    verdicts = judgeAll(judge(), exercise, cases);
  });

  test.each(cases)('$name', async (truthCase) => {
    const complaint = complaintAbout(truthCase, await verdicts.get(truthCase)!);
    expect(complaint === undefined ? undefined : `${complaint} (seed ${seed})`).toBeUndefined();
  });

  test('has at least two right answers beside the solution', () => {
    expect(cases.filter(({ name }) => name.startsWith('right')).length).toBeGreaterThanOrEqual(2);
  });

  test('has a wrong answer for each misconception it names', () => {
    const { misconceptions } = require(`${exercise.folder}/misconceptions`) as { misconceptions: { id: string }[] };
    const shown = new Set(cases.flatMap(({ expected }) => ('misconception' in expected ? [expected.misconception] : [])));
    expect([...shown].sort()).toEqual(misconceptions.map(({ id }) => id).sort());
  });
}
