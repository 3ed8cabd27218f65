import type { Verdict } from '../judge/verdict';
import { titleOf } from '../report/facts';
import { pressed } from './keymap';
import { andThen, doing, goTo, judge, say, still } from './moves';
import { hintLevelsOf, nextExercise, statesOf, type Effect, type Event, type State, type Step } from './state';

/** The first step of a session: the current exercise is judged. */
export function begin(state: State): Step {
  const { state: asked, effects } = judge(state, state.current);
  return doing(asked, ...effects, { type: 'prepare', exercise: state.current }, { type: 'set-current', exercise: state.current });
}

/** What an event makes of a state, and what is to be done about it. Nothing else changes a session. */
export function update(state: State, event: Event): Step {
  switch (event.type) {
    case 'saved':
      return judge(afterSave(state), state.current);
    case 'saved-others':
      return savedOthers(state, event.exercises);
    case 'key':
      return pressed(state, event.key);
    case 'judged':
      return andThen(judged(state, event.verdict, event.stale), endWithInput);
    case 'progress':
      return still({ ...state, progress: statesOf(event.progress), hintLevels: { ...state.hintLevels, ...hintLevelsOf(event.progress) } });
    case 'notice':
      return say(state, event.text);
    case 'was-reset':
      return say({ ...state, holdNotice: true }, event.text);
    case 'resized':
      return still(state);
    case 'input-ended':
      return endWithInput({ ...state, deaf: true });
    case 'stopped':
      return still({ ...state, over: true });
  }
}

// One file saved says what one works on; several at once may come from an editor or from git.
function savedOthers(state: State, exercises: string[]): Step {
  const [exercise] = exercises;
  if (exercises.length !== 1 || exercise === state.current) return still(state);
  return goTo(state, exercise!, `You saved ${titleOf(exercise!)}: it is the current exercise now.`);
}

function judged(before: State, verdict: Verdict, stale: boolean): Step {
  const { running: _running, wanted, ...state } = before;
  const { exercise } = verdict;
  const again = wanted ?? (stale && exercise === state.current ? exercise : undefined);
  const next = (after: State): Step => (again === undefined ? still(after) : judge(after, again));
  // A verdict on a file that is no longer there in that form is neither shown nor counted.
  if (stale || wanted === exercise) return next(state);
  const progress = verdict.status === 'passed' ? { ...state.progress, [exercise]: 'passed' as const } : state.progress;
  const record: Effect = { type: 'record', verdict };
  if (exercise !== state.current) return andThen(doing({ ...state, progress }, record), next);
  const shown: State = { ...(verdict.status === 'passed' ? withoutHint(state) : state), progress, verdict, failures: failuresAfter(state, verdict) };
  return andThen(doing(shown, record), (after) => (again === undefined ? advance(after, verdict) : next(after)));
}

// A hint is for the way; at the goal there is another text.
function withoutHint({ hint: _hint, ...state }: State): State {
  return state;
}

function failuresAfter({ failures }: State, { status, checks }: Verdict): State['failures'] {
  if (status === 'passed' || status === 'not-started' || status === 'harness-error') return { signature: '', count: 0 };
  const failed = checks.find((check) => check.status === 'failed');
  const signature = [status, failed?.name, failed?.misconception?.id].join('\n');
  return { signature, count: failures.signature === signature ? failures.count + 1 : 1 };
}

function advance(state: State, { status, exercise }: Verdict): Step {
  const next = nextExercise(state);
  if (!state.options.autoNext || status !== 'passed' || next === undefined) return still(state);
  return goTo(state, next, `${titleOf(exercise)} has passed; this is ${titleOf(next)}.`);
}

function endWithInput(state: State): Step {
  const isDone = state.deaf && state.options.endsWithInput && state.running === undefined;
  return still(isDone ? { ...state, over: true } : state);
}

function afterSave({ notice, holdNotice, ...state }: State): State {
  return { ...state, view: { kind: 'verdict' }, ...(holdNotice && notice ? { notice } : {}) };
}
