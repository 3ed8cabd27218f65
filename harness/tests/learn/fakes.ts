// A session with everything around it made by hand: the judge answers when it is told to, files are saved by a call.
import { runSession, type Parts, type Records } from '../../learn/session';
import type { Event, State } from '../../learn/state';
import type { WatchEvents } from '../../learn/watcher';
import type { Judge, JudgeRequest } from '../../judge/judge';
import type { Verdict } from '../../judge/verdict';
import type { Progress } from '../../progress/progress';
import { course, onScreen, progressWith } from './states';

export class FakeSession {
  readonly requests: JudgeRequest[] = [];
  readonly shown: State[] = [];
  readonly did: string[] = [];
  readonly over: Promise<void>;
  files!: WatchEvents;
  send!: (event: Event) => void;
  #answers: ((verdict: Verdict) => void)[] = [];
  #waiting: { until: () => boolean; resolve: () => void }[] = [];

  constructor(parts: Partial<Parts> = {}, progress: Progress = progressWith()) {
    this.over = runSession({ ...this.#parts(progress), ...parts });
  }

  /** The state that was shown last. */
  get state(): State {
    return this.shown.at(-1)!;
  }

  answer(verdict: Verdict): void {
    this.#answers.shift()!(verdict);
  }

  /** Resolves as soon as what is asked for is so; asked again after everything that happens. */
  until(condition: () => boolean): Promise<void> {
    if (condition()) return Promise.resolve();
    return new Promise((resolve) => this.#waiting.push({ until: condition, resolve }));
  }

  note(what: string): void {
    this.did.push(what);
    this.#happened();
  }

  #happened(): void {
    for (const { until, resolve } of this.#waiting) if (until()) resolve();
  }

  #parts(progress: Progress): Parts {
    return {
      course,
      judge: this.#judge(),
      records: this.#records(progress),
      display: { show: (state) => this.#show(state), resized: () => this.note('resized'), close: () => this.note('display closed') },
      watch: (events) => {
        this.files = events;
        return { close: async () => this.note('watcher closed') };
      },
      listen: (send) => {
        this.send = send;
        return () => this.note('stopped listening');
      },
      options: onScreen,
    };
  }

  #show(state: State): void {
    this.shown.push(state);
    this.note('shown');
  }

  #judge(): Judge {
    return {
      judge: (request) => {
        this.requests.push(request);
        const verdict = new Promise<Verdict>((resolve) => this.#answers.push(resolve));
        this.note(`judging ${request.exercise}`);
        return verdict;
      },
      prepare: (exercise) => this.note(`prepared ${exercise}`),
      close: async () => this.note('judge closed'),
    };
  }

  #records(progress: Progress): Records {
    const noted = async (what: string) => (this.note(what), progress);
    return {
      read: async () => progress,
      recordVerdict: ({ exercise, status }) => noted(`recorded ${exercise} ${status}`),
      setCurrent: (slug) => noted(`current ${slug}`),
      recordHint: (slug, level) => noted(`hint ${slug} ${level}`),
      reset: async (slug) => (this.note(`reset ${slug}`), `${slug} is back.`),
    };
  }
}
