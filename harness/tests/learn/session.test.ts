import { UsageError } from '../../errors';
import { FakeSession } from './fakes';
import { course, onScreen, progressWith, verdict } from './states';

async function started(...given: ConstructorParameters<typeof FakeSession>): Promise<FakeSession> {
  const session = new FakeSession(...given);
  await session.until(() => session.requests.length === 1);
  return session;
}

test('the current exercise is judged at the start, from its file in the workspace', async () => {
  const session = await started();
  expect(session.requests).toEqual([{ exercise: '01-one', file: '/home/learner/exercises/01-one.ts', imports: 'exercises' }]);
  session.answer(verdict('01-one', 'failed'));
  await session.until(() => session.state?.verdict !== undefined);
  session.send({ type: 'stopped' });
  await session.over;
});

test('a save goes to the judge before anything is drawn, and a verdict is drawn before it is recorded', async () => {
  const session = await started();
  session.answer(verdict('01-one', 'failed'));
  await session.until(() => session.did.includes('recorded 01-one failed'));
  expect(session.did[session.did.indexOf('recorded 01-one failed') - 1]).toBe('shown');
  session.did.length = 0;
  session.files.saved(['01-one.ts']);
  await session.until(() => session.did.includes('shown'));
  expect(session.did).toEqual(['judging 01-one', 'shown']);
  session.send({ type: 'stopped' });
  await session.over;
});

test('the final verdict is that of the last save', async () => {
  const session = await started();
  session.files.saved(['01-one.ts']);
  session.files.saved(['01-one.ts']);
  await session.until(() => session.state.wanted === '01-one');
  session.answer(verdict('01-one', 'failed'));
  await session.until(() => session.requests.length === 2);
  session.answer(verdict('01-one', 'passed'));
  await session.until(() => session.did.includes('recorded 01-one passed'));
  expect(session.did).not.toContain('recorded 01-one failed');
  expect(session.requests).toHaveLength(2);
  session.send({ type: 'stopped' });
  await session.over;
});

test('a file that was written while it was judged is judged again, though nobody said so', async () => {
  let stamp = 1;
  const session = await started({ course: { ...course, stampOf: () => String(stamp) } });
  stamp = 2;
  session.answer(verdict('01-one', 'failed'));
  await session.until(() => session.requests.length === 2);
  session.answer(verdict('01-one', 'passed'));
  await session.until(() => session.state.verdict?.status === 'passed');
  expect(session.did).not.toContain('recorded 01-one failed');
  session.send({ type: 'stopped' });
  await session.over;
});

describe('a saved file', () => {
  const importing = { ...course, importsOf: (slug: string) => new Set(slug === '03-three' ? ['01-one.ts', 'types.ts'] : []) };

  test.each([
    ['that the current exercise imports runs it again', ['01-one.ts'], 2, '03-three'],
    ['that holds shared types runs it again', ['types.ts'], 2, '03-three'],
    ['among many with the current one runs it again', ['02-two.ts', '03-three.ts'], 2, '03-three'],
    ['that is another exercise becomes the current one', ['02-two.ts'], 1, '02-two'],
    ['that is no exercise changes nothing', ['scratch.ts'], 1, '03-three'],
  ])('%s', async (_, names, runs, current) => {
    const session = await started({ course: importing, start: '03-three' });
    session.files.saved(names);
    session.files.settled(names);
    session.send({ type: 'notice', text: 'and then' });
    await session.until(() => session.state.notice?.text === 'and then');
    expect(session.state.current).toBe(current);
    expect(session.state.wanted === undefined ? 1 : 2).toBe(current === '02-two' ? 2 : runs);
    session.send({ type: 'stopped' });
    await session.over;
  });

  test('that was put back by a reset does not become the current one', async () => {
    const session = await started({ course: { ...course, isWorkedOn: () => false } });
    session.files.settled(['02-two.ts']);
    session.send({ type: 'notice', text: 'and then' });
    await session.until(() => session.state.notice?.text === 'and then');
    expect(session.state.current).toBe('01-one');
    session.send({ type: 'stopped' });
    await session.over;
  });
});

test('q during a run ends at once, and everything is closed', async () => {
  const session = await started();
  session.send({ type: 'key', key: 'q' });
  await session.over;
  expect(session.did.slice(-4)).toEqual(['stopped listening', 'display closed', 'watcher closed', 'judge closed']);
});

test('what was reached is written before the session is over', async () => {
  let written = false;
  const slow = new Promise<void>((resolve) => setImmediate(() => setImmediate(resolve)));
  const recordVerdict = async () => {
    await slow;
    written = true;
    return progressWith('01-one');
  };
  const records = { read: async () => progressWith(), recordVerdict, setCurrent: async () => progressWith(), recordHint: async () => progressWith(), reset: async () => '' };
  const session = await started({ records });
  session.answer(verdict('01-one', 'passed'));
  await session.until(() => session.state.verdict !== undefined);
  session.send({ type: 'key', key: 'q' });
  await session.over;
  expect(written).toBe(true);
});

test('a reset is done after the answer y, and said', async () => {
  const session = await started();
  session.answer(verdict('01-one', 'failed'));
  await session.until(() => session.state.verdict !== undefined);
  for (const key of ['x', 'y']) session.send({ type: 'key', key });
  await session.until(() => session.state.notice?.text === '01-one is back.');
  expect(session.did).toContain('reset 01-one');
  session.send({ type: 'stopped' });
  await session.over;
});

test.each([
  ['an error of the kit with its sentence', new UsageError('Undo first.'), 'Undo first.'],
  ['another with what is lost', new Error('EROFS'), 'Progress could not be written (EROFS): what you pass now has to be judged again later.'],
])('progress that cannot be written is said and nothing ends: %s', async (_, error, text) => {
  const fails = async () => Promise.reject(error);
  const records = { read: async () => progressWith(), recordVerdict: fails, setCurrent: fails, recordHint: fails, reset: fails };
  const session = await started({ records });
  await session.until(() => session.state.notice?.text === text);
  session.send({ type: 'stopped' });
  await session.over;
});

test('a judge that breaks gives a verdict that blames the kit', async () => {
  const broken = { judge: async () => Promise.reject(new Error('no host')), prepare: () => {}, close: async () => {} };
  const session = new FakeSession({ judge: broken });
  await session.until(() => session.state?.verdict !== undefined);
  expect(session.state.verdict).toMatchObject({ status: 'harness-error', checks: [{ message: 'no host' }] });
  session.send({ type: 'stopped' });
  await session.over;
});

test('damaged progress is said at the start', async () => {
  const session = await started({}, { ...progressWith(), damaged: 'progress.json could not be read and was kept as progress.json.bak.' });
  await session.until(() => session.state.notice !== undefined);
  expect(session.state.notice!.text).toBe('progress.json could not be read and was kept as progress.json.bak.');
  session.send({ type: 'stopped' });
  await session.over;
});

test('trouble of the watcher is said', async () => {
  const session = await started();
  session.files.trouble('The kit looks by itself now.');
  await session.until(() => session.state.notice?.text === 'The kit looks by itself now.');
  session.send({ type: 'stopped' });
  await session.over;
});

test('a session without a terminal ends with its input, after the verdict', async () => {
  const session = await started({ options: { ...onScreen, screen: false, endsWithInput: true } });
  session.send({ type: 'input-ended' });
  session.answer(verdict('01-one', 'failed'));
  await session.over;
  expect(session.state.verdict?.status).toBe('failed');
  expect(session.did).toContain('recorded 01-one failed');
});

test('a window of another size is drawn anew', async () => {
  const session = await started();
  session.send({ type: 'resized' });
  await session.until(() => session.did.includes('resized'));
  session.send({ type: 'stopped' });
  await session.over;
});
