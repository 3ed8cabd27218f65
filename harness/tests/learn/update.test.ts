import { begin, update } from '../../learn/update';
import { initialState, type Effect, type Event, type State, type Step } from '../../learn/state';
import { onScreen, progressWith, slugs, stateWith, verdict } from './states';

const saved: Event = { type: 'saved' };
const key = (name: string): Event => ({ type: 'key', key: name });
const judged = (made: ReturnType<typeof verdict>, stale = false): Event => ({ type: 'judged', verdict: made, stale });
const judgeOf = (exercise: string): Effect => ({ type: 'judge', exercise });
const moveTo = (exercise: string): Effect[] => [judgeOf(exercise), { type: 'prepare', exercise }, { type: 'set-current', exercise }];

/** The state after several events, and all that was to be done on the way. */
function after(state: State, ...events: Event[]): Step {
  const effects: Effect[] = [];
  for (const event of events) {
    const step = update(state, event);
    state = step.state;
    effects.push(...step.effects);
  }
  return { state, effects };
}

describe('a session begins with', () => {
  test.each([
    ['the first exercise that has not passed', progressWith('01-one'), undefined, '02-two'],
    ['the one that was current', { ...progressWith(), current: '03-three' }, undefined, '03-three'],
    ['the first open one when the current one has passed', { ...progressWith('03-three'), current: '03-three' }, undefined, '01-one'],
    ['the one that is asked for, passed or not', progressWith('01-one'), '01-one', '01-one'],
    ['the last one when all have passed', progressWith(...slugs), undefined, '03-three'],
    ['the first open one when the current one is no exercise any more', { ...progressWith(), current: '99-gone' }, undefined, '01-one'],
  ])('%s', (_, progress, start, current) => {
    const { state, effects } = begin(initialState(slugs, progress, onScreen, start));
    expect(state.current).toBe(current);
    expect(effects).toEqual(moveTo(current));
  });
});

describe('saves', () => {
  test('a save is judged at once', () => {
    expect(after(stateWith(), saved).effects).toEqual([judgeOf('01-one')]);
  });

  test('saves during a run lead to one more run, and only its verdict is shown and counted', () => {
    const [old, last] = [verdict('01-one', 'failed'), verdict('01-one', 'passed')];
    const { state, effects } = after(stateWith(), saved, saved, saved, judged(old), judged(last));
    expect(effects).toEqual([judgeOf('01-one'), judgeOf('01-one'), { type: 'record', verdict: last }]);
    expect(state.verdict).toBe(last);
    expect(state.running).toBeUndefined();
  });

  test('a file that changed under the judge without a word is judged again', () => {
    const last = verdict('01-one', 'failed');
    const { effects } = after(stateWith(), saved, judged(verdict('01-one', 'passed'), true), judged(last));
    expect(effects).toEqual([judgeOf('01-one'), judgeOf('01-one'), { type: 'record', verdict: last }]);
  });

  test('a save ends the list and the question about a reset', () => {
    expect(after(stateWith({ view: { kind: 'list', at: 2 } }), saved).state.view).toEqual({ kind: 'verdict' });
    expect(after(stateWith({ view: { kind: 'reset' } }), saved).state.view).toEqual({ kind: 'verdict' });
  });

  test('the one other exercise that was saved becomes the current one', () => {
    const { state, effects } = after(stateWith(), { type: 'saved-others', exercises: ['03-three'] });
    expect(state).toMatchObject({ current: '03-three', notice: { text: 'You saved 03 three: it is the current exercise now.' } });
    expect(effects).toEqual(moveTo('03-three'));
  });

  test('of several others none becomes the current one', () => {
    const { state, effects } = after(stateWith(), { type: 'saved-others', exercises: ['02-two', '03-three'] });
    expect(state.current).toBe('01-one');
    expect(effects).toEqual([]);
  });

  test('a notice goes with the next save, but the one about a reset outlives the save that it is', () => {
    expect(after(stateWith({ notice: { text: 'old' } }), saved).state.notice).toBeUndefined();
    const put = after(stateWith(), { type: 'was-reset', text: 'It is back.' }, saved);
    expect(put.state.notice).toEqual({ text: 'It is back.' });
    expect(after(put.state, saved).state.notice).toBeUndefined();
  });
});

describe('verdicts', () => {
  const running = () => stateWith({ running: '01-one' });

  test('a pass is counted at once', () => {
    expect(after(running(), judged(verdict('01-one', 'passed'))).state.progress).toEqual({ '01-one': 'passed' });
  });

  test('a verdict on an exercise that is not current any more is counted, not shown', () => {
    const made = verdict('01-one', 'passed');
    const { state, effects } = after(stateWith({ running: '01-one', wanted: '02-two', current: '02-two' }), judged(made));
    expect(effects).toEqual([{ type: 'record', verdict: made }, judgeOf('02-two')]);
    expect(state).toMatchObject({ running: '02-two', progress: { '01-one': 'passed' } });
    expect(state.verdict).toBeUndefined();
  });

  test('equal failures in a row are counted, and another failure or a pass begins anew', () => {
    const failed = judged(verdict('01-one', 'failed'));
    const counts = [failed, failed, failed, judged(verdict('01-one', 'failed', 'another')), failed, judged(verdict('01-one', 'passed'))];
    const seen: number[] = [];
    counts.reduce((state, event) => {
      const next = after(state, event).state;
      seen.push(next.failures.count);
      return next;
    }, running());
    expect(seen).toEqual([1, 2, 3, 1, 1, 0]);
  });

  test('a fault of the kit is not one of the learner\'s failures', () => {
    expect(after(running(), judged(verdict('01-one', 'harness-error'))).state.failures.count).toBe(0);
  });

  test('after a pass one stays, unless --auto-next', () => {
    const passed = judged(verdict('01-one', 'passed'));
    expect(after(running(), passed).state.current).toBe('01-one');
    const auto = after({ ...running(), options: { ...onScreen, autoNext: true } }, passed);
    expect(auto.state).toMatchObject({ current: '02-two', notice: { text: '01 one has passed; this is 02 two.' } });
    expect(auto.effects.slice(1)).toEqual(moveTo('02-two'));
  });

  test('--auto-next stays at the last one', () => {
    const last = stateWith({ current: '03-three', running: '03-three', options: { ...onScreen, autoNext: true } }, progressWith('01-one', '02-two'));
    expect(after(last, judged(verdict('03-three', 'passed'))).state.current).toBe('03-three');
  });
});

describe('keys', () => {
  const failed = stateWith({ verdict: verdict('01-one', 'failed') });
  const passed = stateWith({ current: '01-one', verdict: verdict('01-one', 'passed') }, progressWith('01-one'));

  test.each(['q', 'ctrl-c', 'ctrl-d'])('%s ends the session, from every view and during a run', (name) => {
    const views = [stateWith(), stateWith({ running: '01-one' }), stateWith({ view: { kind: 'list', at: 0 } }), stateWith({ view: { kind: 'reset' } })];
    for (const state of views) expect(after(state, key(name)).state.over).toBe(true);
  });

  test('n goes to the next exercise that has not passed', () => {
    expect(after(passed, key('n')).effects).toEqual(moveTo('02-two'));
    expect(after({ ...passed, progress: { '01-one': 'passed', '02-two': 'passed' } }, key('n')).state.current).toBe('03-three');
  });

  test('n comes back to what was passed over', () => {
    const state = stateWith({ current: '03-three', verdict: verdict('03-three', 'passed') }, progressWith('02-two', '03-three'));
    expect(after(state, key('n')).state.current).toBe('01-one');
  });

  test('n works during a run, which is then followed by one of the next exercise', () => {
    const { state, effects } = after({ ...passed, running: '01-one' }, key('n'));
    expect(state).toMatchObject({ current: '02-two', running: '01-one', wanted: '02-two' });
    expect(effects).toEqual([{ type: 'prepare', exercise: '02-two' }, { type: 'set-current', exercise: '02-two' }]);
  });

  test('n before a pass says when it works', () => {
    const { state, effects } = after(failed, key('n'));
    expect(state).toMatchObject({ current: '01-one', notice: { text: 'n works once this exercise passes.' } });
    expect(effects).toEqual([]);
  });

  test('n after the last one says that there is no more', () => {
    const state = stateWith({ current: '03-three', verdict: verdict('03-three', 'passed') }, progressWith(...slugs));
    expect(after(state, key('n')).state.notice).toEqual({ text: 'n has nowhere to go: every exercise passes.' });
  });

  test('h goes up one level each time, and says when there is no more', () => {
    const { state, effects } = after(failed, key('h'), key('h'), key('h'));
    expect(state.hint).toEqual({ level: 3 });
    expect(effects).toEqual([1, 2, 3].map((level) => ({ type: 'record-hint', exercise: '01-one', level })));
    expect(after(state, key('h')).state.notice).toEqual({ text: 'h has no more: this is hint 3 of 3.' });
  });

  test('h begins with the level that was reached before, and gives away nothing new', () => {
    const { state, effects } = after({ ...failed, hintLevels: { '01-one': 2 } }, key('h'));
    expect(state.hint).toEqual({ level: 2 });
    expect(effects).toEqual([]);
    expect(after(state, key('h')).state.hint).toEqual({ level: 3 });
  });

  test('r runs again', () => {
    expect(after(failed, key('r')).effects).toEqual([judgeOf('01-one')]);
  });

  test('x asks first: y puts the file back, every other key leaves it', () => {
    const asked = after(failed, key('x'));
    expect(asked.state.view).toEqual({ kind: 'reset' });
    expect(asked.effects).toEqual([]);
    expect(after(asked.state, key('y')).effects).toEqual([{ type: 'reset', exercise: '01-one' }]);
    const left = after(asked.state, key('enter'));
    expect(left.effects).toEqual([]);
    expect(left.state).toMatchObject({ view: { kind: 'verdict' }, notice: { text: '01 one was left as it is.' } });
  });

  test('x on an untouched file says that there is nothing to reset', () => {
    const state = stateWith({ verdict: verdict('01-one', 'not-started') });
    expect(after(state, key('x')).state).toMatchObject({ view: { kind: 'verdict' }, notice: { text: 'x has nothing to reset: the file is as it was handed out.' } });
  });

  test('in the list, arrows move, Enter chooses, and every other key leaves', () => {
    const list = after(failed, key('l')).state;
    expect(list.view).toEqual({ kind: 'list', at: 0 });
    expect(after(list, key('down'), key('down'), key('down')).state.view).toEqual({ kind: 'list', at: 2 });
    expect(after(list, key('j'), key('k'), key('up')).state.view).toEqual({ kind: 'list', at: 0 });
    expect(after(list, key('down'), key('enter')).effects).toEqual(moveTo('02-two'));
    expect(after(list, key('enter'))).toMatchObject({ state: { view: { kind: 'verdict' }, current: '01-one' }, effects: [] });
    expect(after(list, key('down'), key('z'))).toMatchObject({ state: { view: { kind: 'verdict' }, current: '01-one' }, effects: [] });
  });

  test('without a screen the list is only said', () => {
    const { state } = after(stateWith({ options: { ...onScreen, screen: false } }), key('l'), key('l'));
    expect(state).toMatchObject({ view: { kind: 'verdict' }, listed: 2 });
  });

  test('a key without a meaning changes nothing', () => {
    expect(after(failed, key('z')).state).toBe(failed);
  });
});

describe('the end of the input', () => {
  const piped = { ...onScreen, screen: false, endsWithInput: true };

  test('ends a session in a pipe once nothing is being judged', () => {
    const waiting = after(stateWith({ running: '01-one', options: piped }), { type: 'input-ended' });
    expect(waiting.state.over).toBe(false);
    expect(after(waiting.state, judged(verdict('01-one', 'failed'))).state.over).toBe(true);
    expect(after(stateWith({ options: piped }), { type: 'input-ended' }).state.over).toBe(true);
  });

  test('waits for the run that follows, too', () => {
    const { state } = after(stateWith({ running: '01-one', wanted: '02-two', current: '02-two', options: piped }), { type: 'input-ended' }, judged(verdict('01-one', 'passed')));
    expect(state).toMatchObject({ over: false, running: '02-two' });
  });

  test('does not end a session on a terminal', () => {
    expect(after(stateWith(), { type: 'input-ended' }).state).toMatchObject({ over: false, deaf: true });
  });
});

test('what was recorded becomes the progress', () => {
  const { state } = after(stateWith(), { type: 'progress', progress: { exercises: { '02-two': { state: 'passed', attempts: 3, hintLevel: 2 } } } });
  expect(state).toMatchObject({ progress: { '02-two': 'passed' }, hintLevels: { '02-two': 2 } });
});

test('a signal ends the session', () => {
  expect(after(stateWith(), { type: 'stopped' }).state.over).toBe(true);
});
