import type { Writable } from 'node:stream';
import type { RenderOptions } from '../report/style';
import type { Course } from './course';
import { frame } from './frame';
import type { Display } from './session';
import type { State } from './state';

type Output = Writable & { columns?: number; rows?: number };

const esc = '\x1b[';
const hideCursor = `${esc}?25l`;
const showCursor = `${esc}?25h`;

/** A screen that is drawn whole, one write a frame, in the terminal's normal buffer: what stood there before scrolls away. */
export class ScreenDisplay implements Display {
  #last = '';

  constructor(private readonly output: Output, private readonly course: Course, private readonly options: () => RenderOptions) {
    this.output.write(hideCursor + '\n'.repeat(this.#rows));
  }

  show(state: State): void {
    const { width, ...options } = this.options();
    const lines = frame(state, this.course, { ...options, width: width - 1 }, this.#rows);
    const text = `${esc}H${lines.map((line) => `${esc}2K${line}`).join('\r\n')}`;
    if (text === this.#last) return;
    this.#last = text;
    this.output.write(text);
  }

  resized(): void {
    this.#last = '';
    this.output.write(`${esc}H${esc}2J`);
  }

  close(): void {
    this.output.write(`${showCursor}\r\n`);
  }

  get #rows(): number {
    return this.output.rows ?? 24;
  }
}
