import { exercises } from '../../course/manifest';
import { startJudge, type Judge } from '../../judge/judge';
import { workspaceAt } from '../../workspace';
import { casesOf, complaintAbout } from './cases';

jest.setTimeout(30_000);

const seed = process.env.KOANS_SEED ?? String(Date.now());
let judge: Judge;
beforeAll(() => {
  judge = startJudge({ workspace: workspaceAt(), seed });
});
afterAll(() => judge.close());

describe.each(exercises().map((exercise) => ({ exercise, slug: exercise.slug })))('$slug', ({ exercise }) => {
  const cases = casesOf(exercise);

  test.each(cases)('$name', async (truthCase) => {
    judge.prepare(exercise.slug);
    const verdict = await judge.judge({ exercise: exercise.slug, file: truthCase.file, imports: 'solutions' });
    const complaint = complaintAbout(truthCase, verdict);
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
});
