// The loop of `learn`: files, keys and the judge put events into one channel; one loop takes them out and owns the state.
import { KoansError } from '../errors';
import type { Judge } from '../judge/judge';
import type { Verdict } from '../judge/verdict';
import type { Progress } from '../progress/progress';
import { Channel } from './channel';
import type { Course } from './course';
import { initialState, type Effect, type Event, type SessionOptions, type State, type Step } from './state';
import { begin, update } from './update';
import type { WatchEvents, Watcher } from './watcher';

/** Where a session keeps what was reached. */
export interface Records {
  read(): Promise<Progress>;
  recordVerdict(verdict: Verdict): Promise<Progress>;
  setCurrent(slug: string): Promise<Progress>;
  recordHint(slug: string, level: number): Promise<Progress>;
  /** Puts the stub back; resolves with a sentence about what was done. */
  reset(slug: string): Promise<string>;
}

/** Shows each state; what was shown last stays when it is closed. */
export interface Display {
  show(state: State): void;
  /** What stands on the terminal is not what was drawn any more. */
  resized(): void;
  close(): void;
}

export interface Parts {
  course: Course;
  judge: Judge;
  records: Records;
  display: Display;
  watch(events: WatchEvents): Watcher;
  /** Begins to send events of its own (keys, signals, the size of the window); returns how to stop. */
  listen(send: (event: Event) => void): () => void;
  options: SessionOptions;
  start?: string;
}

type Incoming = Event | { type: 'files'; names: string[] } | { type: 'files-settled'; names: string[] };

/** Runs a session until it is over, and closes the watcher, the judge and the display. */
export async function runSession(parts: Parts): Promise<void> {
  const channel = new Channel<Incoming>();
  const send = (event: Incoming) => channel.push(event);
  const progress = await parts.records.read();
  const stopListening = parts.listen(send);
  const watcher = parts.watch({
    saved: (names) => send({ type: 'files', names }),
    settled: (names) => send({ type: 'files-settled', names }),
    trouble: (text) => send({ type: 'notice', text }),
  });
  if (progress.damaged !== undefined) send({ type: 'notice', text: progress.damaged });
  const writing: Promise<void>[] = [];
  try {
    await loop(parts, channel, initialState(parts.course.slugs, progress, parts.options, parts.start), writing);
  } finally {
    channel.close();
    stopListening();
    parts.display.close();
    await Promise.all([watcher.close(), parts.judge.close(), ...writing]);
  }
}

async function loop(parts: Parts, channel: Channel<Incoming>, first: State, writing: Promise<void>[]): Promise<void> {
  const send = (event: Incoming) => channel.push(event);
  let state = first;
  const take = (step: Step) => {
    writing.push(...carryOut(step, parts, send));
    state = step.state;
  };
  take(begin(first));
  for await (const incoming of channel) {
    const event = known(incoming, state, parts.course);
    if (event?.type === 'resized') parts.display.resized();
    if (event) take(update(state, event));
    if (state.over) return;
  }
}

// The judge is asked before the screen is drawn, and everything else is done after it.
function carryOut({ state, effects }: Step, parts: Parts, send: (event: Event) => void): Promise<void>[] {
  for (const effect of effects) if (effect.type === 'judge' && !state.over) void judge(effect.exercise, parts, send);
  parts.display.show(state);
  return effects.flatMap((effect) => (effect.type === 'judge' ? [] : [perform(effect, parts, send)]));
}

// Which of the saved files concern the learner depends on where the learner is.
function known(incoming: Incoming, { current }: State, course: Course): Event | undefined {
  if (incoming.type !== 'files' && incoming.type !== 'files-settled') return incoming;
  const { names } = incoming;
  const concerned = names.includes(`${current}.ts`) || names.some((name) => course.importsOf(current).has(name));
  if (incoming.type === 'files') return concerned ? { type: 'saved' } : undefined;
  const exercises = course.slugs.filter((slug) => names.includes(`${slug}.ts`) && course.isWorkedOn(slug));
  return concerned || exercises.length === 0 ? undefined : { type: 'saved-others', exercises };
}

async function judge(exercise: string, { course, judge }: Parts, send: (event: Event) => void): Promise<void> {
  const stamp = course.stampOf(exercise);
  const verdict = await judge.judge({ exercise, file: course.fileOf(exercise), imports: 'exercises' }).catch((error: unknown) => fault(exercise, error));
  send({ type: 'judged', verdict, stale: stamp !== course.stampOf(exercise) });
}

async function perform(effect: Exclude<Effect, { type: 'judge' }>, { judge, records }: Parts, send: (event: Event) => void): Promise<void> {
  try {
    if (effect.type === 'prepare') judge.prepare(effect.exercise);
    else if (effect.type === 'reset') send({ type: 'was-reset', text: await records.reset(effect.exercise) });
    else send({ type: 'progress', progress: await recorded(effect, records) });
  } catch (error) {
    send({ type: 'notice', text: sentenceFor(error) });
  }
}

function recorded(effect: Extract<Effect, { type: 'record' | 'set-current' | 'record-hint' }>, records: Records): Promise<Progress> {
  switch (effect.type) {
    case 'record':
      return records.recordVerdict(effect.verdict);
    case 'set-current':
      return records.setCurrent(effect.exercise);
    case 'record-hint':
      return records.recordHint(effect.exercise, effect.level);
  }
}

function sentenceFor(error: unknown): string {
  if (error instanceof KoansError) return error.message;
  return `Progress could not be written (${error instanceof Error ? error.message : String(error)}): what you pass now has to be judged again later.`;
}

function fault(exercise: string, error: unknown): Verdict {
  const message = error instanceof Error ? error.message : String(error);
  return { exercise, status: 'harness-error', checks: [{ name: 'the kit is in order', status: 'failed', message }], types: [], output: '', durationMs: 0 };
}
