import { readdirSync } from 'node:fs';
import path from 'node:path';
import { stampOf } from './course';

/** Knows how the TypeScript files of a folder stood when it last looked. */
export class Snapshot {
  #stamps: Map<string, string>;

  constructor(private readonly folder: string) {
    this.#stamps = this.#look();
  }

  /** The names of the files that were written, made or removed since the last look. */
  changed(): string[] {
    const before = this.#stamps;
    this.#stamps = this.#look();
    const names = new Set([...before.keys(), ...this.#stamps.keys()]);
    return [...names].filter((name) => before.get(name) !== this.#stamps.get(name));
  }

  #look(): Map<string, string> {
    return new Map(namesIn(this.folder).map((name) => [name, stampOf(path.join(this.folder, name))]));
  }
}

// Lock files, swap files and backups of editors have a dot in front or another ending.
function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder).filter((name) => name.endsWith('.ts') && !name.startsWith('.'));
  } catch {
    return [];
  }
}
