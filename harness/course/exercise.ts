// The words in which checks are written. A check hands functions to the student process, where they run beside the
// learner's code, and compares what comes back here, where that code cannot reach.
import * as util from 'node:util';
import { Random } from '../../fixtures/random';
import { useBarrier } from '../../fixtures/wire/lockstep';
import { beginTranscript } from '../../fixtures/wire/transcript';
import { bridgeKey, detailsKey, type Bridge, type Details, type Ending, type Outcome, type ThrownError } from './bridge';
import './matchers';
import { rehearse } from './rehearsal';

type Functions<T> = { [K in keyof T as T[K] extends (...args: never[]) => unknown ? K : never]: T[K] };
type Arguments<F> = F extends (...args: infer A) => unknown ? A : never;
type Result<F> = F extends (...args: never[]) => infer R ? Awaited<R> : never;

/** Loads, beside the learner's code, a module of node or an exercise that the program imports: `load<typeof net>('node:net')`. */
export type Load = <M>(name: string) => M;

/** The learner's program, as a check sees it. */
export interface Student<T> {
  /** Random values from the seed of this run; each check has its own. */
  readonly random: Random;
  /** Calls an exported function; what it throws fails the check. */
  call<K extends keyof Functions<T> & string>(name: K, ...args: Arguments<Functions<T>[K]>): Promise<Result<Functions<T>[K]>>;
  /** Calls an exported function and tells how that ended. */
  outcome<K extends keyof Functions<T> & string>(name: K, ...args: Arguments<Functions<T>[K]>): Promise<CallOutcome>;
  /** Runs a function beside the learner's code: it gets the exports, one argument and `load`, and can see nothing of the check around it. */
  evaluate<A, R>(work: (exports: T, argument: A, load: Load) => R, argument: A, label?: string): Promise<Awaited<R>>;
  /** The same, and tells how it ended. */
  evaluateOutcome<A>(work: (exports: T, argument: A, load: Load) => unknown, argument: A, label?: string): Promise<CallOutcome>;
}

/** How a call ended, for `toThrowA`. */
export type CallOutcome = { call: string } & ({ returned: unknown } | { threw: ThrownError });

/**
 * The exercise whose checks stand in this file: `exercise<typeof import('…/solutions/09-read-to-end')>()`.
 * Also declares the checks that every exercise has: it leaves nothing open, and ends as it should.
 */
export function exercise<T>(): Student<T> {
  const bridge = (globalThis as unknown as Record<symbol, Bridge>)[bridgeKey];
  if (!bridge) throw new Error('A check file runs in the environment harness/judge/environment.ts');
  // The run itself holds the program to its time and says why it ended; jest's own limit is only a net under it.
  jest.setTimeout(60_000);
  bridge.rehearse = () => rehearse(bridge);
  let random = new Random('');
  beforeEach(() => {
    random = new Random(`${bridge.seed} ${expect.getState().currentTestName}`);
    useBarrier(bridge.barrier);
    bridge.begin(beginTranscript());
  });
  afterEach(async () => {
    const ending = await bridge.finish();
    if (ending) throw ended(ending);
    uncaughtIsNoWay();
  });
  const run = (code: string, argument: unknown, call: string) => bridge.evaluate(code, argument).then((outcome) => ({ call, outcome }));
  return {
    get random() {
      return random;
    },
    call: async (name, ...args) => returned(await run(calling(name), args, callText(name, args))) as never,
    outcome: async (name, ...args) => told(await run(calling(name), args, callText(name, args))),
    evaluate: async (work, argument, label = exported(work)) => returned(await run(String(work), argument, label)) as never,
    evaluateOutcome: async (work, argument, label = exported(work)) => told(await run(String(work), argument, label)),
  };
}

/** Declares the check that no socket or server outlives the function that opened it. */
export function leavesNothingOpen(title = 'closes every socket it opens'): void {
  test(title, () => {
    const left = facts().find((fact) => fact.kind === 'left-open');
    if (left?.kind === 'left-open') throw failure({ message: `A ${left.what} was still open after your function had finished.`, seen: { stack: left.stack } });
  });
}

/** Declares the check that the work is done on node:net and the like, not by a client or server that node brings. */
export function worksByHand(): void {
  test('does the work by hand, without http, https or fetch', () => {
    const used = facts().find(({ kind }) => kind === 'uses' || kind === 'spawn');
    const what = used?.kind === 'uses' ? used.what : 'another program';
    if (used && 'stack' in used) throw failure({ message: `Your program let ${what} do the work; here it is done by hand on a socket.`, seen: { stack: used.stack } });
  });
}

/** Fails a check with a sentence of its own and the evidence for it. */
export function failure(details: Details): Error {
  return Object.assign(new Error(details.message ?? 'the check failed'), { [detailsKey]: details });
}

// A handler for everything that nobody caught takes errors that belong to one call, and to its caller.
function uncaughtIsNoWay(): void {
  const caught = facts().find((fact) => fact.kind === 'uncaught' && fact.handled);
  if (caught?.kind !== 'uncaught') return;
  const { error, origin } = caught;
  throw failure({ message: `Nobody caught an error, and it came to process.on("${origin}"): ${error.code ?? error.name}: ${error.message}`, seen: { stack: error.stack } });
}

function facts() {
  return (globalThis as unknown as Record<symbol, Bridge>)[bridgeKey]!.facts();
}

const calling = (name: string) => `(exports, args) => exports.${name}(...args)`;

/** `parsePort("80")`, as the learner would write the call. */
function callText(name: string, args: unknown[]): string {
  const shown = args.map((arg) => util.inspect(arg, { depth: 3, breakLength: Infinity, maxArrayLength: 5, maxStringLength: 60 }).replace(/^'([^'"]*)'$/, '"$1"'));
  return `${name}(${shown.join(', ')})`;
}

// `({ readAll }, to) => …` works with readAll.
function exported(work: (...args: never[]) => unknown): string {
  return /^\s*(?:async\s*)?\(\s*\{\s*([\w$]+)/.exec(String(work))?.[1] ?? 'your program';
}

function returned({ call, outcome }: { call: string; outcome: Outcome }): unknown {
  const known = told({ call, outcome });
  if ('returned' in known) return known.returned;
  const { threw } = known;
  const what = threw.notAnError ? threw.message : `${threw.name}: ${threw.message}`;
  const message = threw.code === 'KOANS_NO_EXPORT' ? threw.message : `${call} failed with ${what}`;
  throw failure({ message, call, threw });
}

function told({ call, outcome }: { call: string; outcome: Outcome }): CallOutcome {
  if ('ended' in outcome) throw ended(outcome.ended, call);
  if ('threw' in outcome && outcome.threw.code === 'KOANS_NO_EXPORT') throw failure({ message: outcome.threw.message, call, threw: outcome.threw });
  return { call, ...outcome };
}

function ended(ending: Ending, call?: string): Error {
  return failure({ message: ending.message, ended: ending, ...(call === undefined ? {} : { call }) });
}
