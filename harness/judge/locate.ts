import { SourceMap, type SourceMapPayload } from 'node:module';
import path from 'node:path';
import type { CompiledFile } from './compile';
import type { Place } from './verdict';

/** Finds the learner's own line in stacks of the student process. */
export class Locator {
  readonly #maps = new Map<string, SourceMap>();

  constructor(private readonly files: Record<string, CompiledFile>, private readonly root: string) {}

  /** The first place in the learner's files that a stack names. */
  locate(stack: string): Place | undefined {
    for (const [, file, line, column] of stack.matchAll(/(?:\(|at |file:\/\/)(\/[^()\n]*?|[A-Za-z]:\\[^()\n]*?):(\d+):(\d+)\)?/g)) {
      const place = this.#original(file!, Number(line), Number(column));
      if (place) return place;
    }
    return undefined;
  }

  #original(file: string, line: number, column: number): Place | undefined {
    const map = this.#mapOf(file);
    if (!map) return undefined;
    const entry = map.findEntry(line - 1, column - 1);
    if (!('originalLine' in entry)) return undefined;
    return { file: path.relative(this.root, file), line: entry.originalLine + 1, column: entry.originalColumn + 1 };
  }

  #mapOf(file: string): SourceMap | undefined {
    const compiled = Object.hasOwn(this.files, file) ? this.files[file] : undefined;
    if (!compiled) return undefined;
    if (!this.#maps.has(file)) this.#maps.set(file, new SourceMap(JSON.parse(compiled.map) as SourceMapPayload));
    return this.#maps.get(file);
  }
}
