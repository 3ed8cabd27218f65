// The steps that several events share.
import type { Effect, State, Step } from './state';

/** The same state, with nothing to be done. */
export function still(state: State): Step {
  return { state, effects: [] };
}

/** Says something in the line for notices. */
export function say(state: State, text: string): Step {
  return still({ ...state, notice: { text } });
}

/** Asks for a verdict: at once, or after the one under way. */
export function judge(state: State, exercise: string): Step {
  if (state.running !== undefined) return still({ ...state, wanted: exercise });
  return { state: { ...state, running: exercise }, effects: [{ type: 'judge', exercise }] };
}

/** Makes an exercise the current one and asks for its verdict. */
export function goTo(state: State, exercise: string, notice?: string): Step {
  const { verdict: _verdict, hint: _hint, notice: _notice, ...kept } = state;
  const moved: State = { ...kept, current: exercise, view: { kind: 'verdict' }, failures: { signature: '', count: 0 }, ...(notice === undefined ? {} : { notice: { text: notice } }) };
  const { state: asked, effects } = judge(moved, exercise);
  return { state: asked, effects: [...effects, { type: 'prepare', exercise }, { type: 'set-current', exercise }] };
}

/** A step and what follows from its state. */
export function andThen({ state, effects }: Step, next: (state: State) => Step): Step {
  const after = next(state);
  return { state: after.state, effects: [...effects, ...after.effects] };
}

export function doing(state: State, ...effects: Effect[]): Step {
  return { state, effects };
}
