import { titleOf } from '../report/facts';
import { doing, goTo, judge, say, still } from './moves';
import { hasPassed, nextExercise, type State, type Step } from './state';

/** How many levels of hint an exercise has. */
export const hintLevels = 3;

/** What a key does in a state. Keys without a meaning do nothing. */
export function pressed(state: State, key: string): Step {
  if (key === 'q' || key === 'ctrl-c' || key === 'ctrl-d') return still({ ...state, over: true });
  const { notice: _notice, ...quiet } = state;
  if (state.view.kind === 'list') return inList(quiet, key, state.view.at);
  if (state.view.kind === 'reset') return inReset(quiet, key);
  return inVerdict(state, quiet, key);
}

/** The keys that work now, each with a word for what it does. */
export function workingKeys(state: State): [key: string, does: string][] {
  if (state.deaf) return [['Ctrl-C', 'quit']];
  if (state.view.kind === 'list') return [['up/down', 'move'], ['Enter', 'choose'], ['Esc', 'back'], ['q', 'quit']];
  if (state.view.kind === 'reset') return [['y', 'yes'], ['N', 'no']];
  const keys: [string, string, boolean][] = [
    ['n', 'next', hasPassed(state) && nextExercise(state) !== undefined],
    ['h', 'hint', state.hint?.level !== hintLevels],
    ['l', 'list', true],
    ['r', 'run', true],
    ['x', 'reset', canReset(state)],
    ['q', 'quit', true],
  ];
  return keys.filter(([, , works]) => works).map(([key, does]) => [key, does]);
}

function inVerdict(state: State, quiet: State, key: string): Step {
  switch (key) {
    case 'n':
      return next(quiet);
    case 'h':
      return hint(quiet);
    case 'l':
      if (!state.options.screen) return still({ ...quiet, listed: state.listed + 1 });
      return still({ ...quiet, view: { kind: 'list', at: state.exercises.indexOf(state.current) } });
    case 'r':
      return judge(quiet, state.current);
    case 'x':
      if (!canReset(state)) return say(state, 'x has nothing to reset: the file is as it was handed out.');
      return still({ ...quiet, view: { kind: 'reset' } });
    default:
      return still(state);
  }
}

function next(state: State): Step {
  if (!hasPassed(state)) return say(state, 'n works once this exercise passes.');
  const exercise = nextExercise(state);
  return exercise === undefined ? say(state, 'n has nowhere to go: every exercise passes.') : goTo(state, exercise);
}

// The first time in a session, the hint that was reached before comes again: nobody is given more than was asked for.
function hint(state: State): Step {
  const { current } = state;
  const reached = state.hintLevels[current] ?? 0;
  if (state.hint?.level === hintLevels) return say(state, `h has no more: this is hint ${hintLevels} of ${hintLevels}.`);
  const level = state.hint ? state.hint.level + 1 : Math.max(1, reached);
  if (level <= reached) return still({ ...state, hint: { level } });
  return doing({ ...state, hint: { level }, hintLevels: { ...state.hintLevels, [current]: level } }, { type: 'record-hint', exercise: current, level });
}

function inList(state: State, key: string, at: number): Step {
  const move = { up: -1, k: -1, down: 1, j: 1 }[key];
  if (move !== undefined) return still({ ...state, view: { kind: 'list', at: Math.min(Math.max(at + move, 0), state.exercises.length - 1) } });
  const chosen = state.exercises[at]!;
  if (key === 'enter' && chosen !== state.current) return goTo(state, chosen);
  return still({ ...state, view: { kind: 'verdict' } });
}

function inReset(state: State, key: string): Step {
  const back: State = { ...state, view: { kind: 'verdict' } };
  if (key === 'y') return doing(back, { type: 'reset', exercise: state.current });
  return say(back, `${titleOf(state.current)} was left as it is.`);
}

function canReset({ verdict }: State): boolean {
  return verdict !== undefined && verdict.status !== 'not-started';
}
