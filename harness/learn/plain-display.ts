import type { Writable } from 'node:stream';
import { titleOf } from '../report/facts';
import { renderPlain } from '../report/plain';
import { styleOf, type RenderOptions } from '../report/style';
import type { Course } from './course';
import { workingKeys } from './keymap';
import type { Display } from './session';
import type { State } from './state';
import { farewellText, hintText, nextText, offerText, progressText, resetQuestion } from './words';

/** Lines that are only ever added, for screen readers, logs and CI. */
export class PlainDisplay implements Display {
  #before: State | undefined;

  constructor(private readonly output: Writable, private readonly course: Course, private readonly options: RenderOptions) {}

  show(state: State): void {
    const text = newLines(this.#before, state, this.course, this.options);
    this.#before = state;
    if (text !== '') this.output.write(text);
  }

  resized(): void {}

  close(): void {}
}

/** What a state has to say that the one before it did not. */
export function newLines(before: State | undefined, now: State, course: Course, options: RenderOptions): string {
  const { text } = styleOf(options);
  const isNew = (key: keyof State) => now[key] !== undefined && now[key] !== before?.[key];
  const lines = [
    ...(isNew('notice') ? [now.notice!.text] : []),
    ...(isNew('running') ? [`judging ${titleOf(now.running!)}`] : []),
    ...(isNew('verdict') ? [renderPlain(now.verdict!, options, course.lessonOf(now.verdict!.exercise)).trimEnd(), ...afterVerdict(before, now)] : []),
    ...(isNew('hint') ? [hintText(now, course)] : []),
    ...(now.view.kind === 'reset' && before?.view.kind !== 'reset' ? [resetQuestion(now.current)] : []),
    ...(now.listed > (before?.listed ?? 0) ? [listText(now, course)] : []),
  ];
  return lines.filter((line) => line !== undefined).map((line) => `${text(line)}\n`).join('');
}

function afterVerdict(before: State | undefined, now: State): (string | undefined)[] {
  const keys = workingKeys(now).map(([key, does]) => `${key} ${does}`).join(', ');
  const isFirst = before?.verdict === undefined;
  return [progressText(now), nextText(now), offerText(now), farewellText(now), ...(isFirst ? [`keys: ${keys}`] : [])];
}

function listText({ exercises, progress, current }: State, course: Course): string {
  const words = { passed: 'passed', 'in-progress': 'in progress', 'not-started': 'not started' };
  return exercises.map((slug) => `${titleOf(slug)}: ${words[progress[slug] ?? 'not-started']}${slug === current ? ', current' : ''}, ${course.lessonOf(slug).idea}`).join('\n');
}
