import ts from 'typescript';
import { issueOf, learnerOptions, type Compiled } from './compile';
import type { TypeIssue } from './verdict';

// Comments in Node's types are half of their text, and say nothing about errors.
const jsDocParsingMode = ts.JSDocParsingMode.ParseNone;

/** One language service, kept warm: it reads Node's types once and each changed file again. */
export class TypeChecker {
  #texts: Record<string, string> = {};
  #entry = '';
  /** Node's types and TypeScript's own, as they were read first. */
  readonly #libraries = new Map<string, ts.IScriptSnapshot>();
  readonly #versions = new Map<string, { text: string; version: number }>();
  readonly #service = ts.createLanguageService(this.#host(), ts.createDocumentRegistry(true, '/', jsDocParsingMode));

  /** The type errors of the judged file. */
  check({ entry, texts }: Compiled, root: string): TypeIssue[] {
    this.#texts = texts;
    this.#entry = entry;
    const errors = [...this.#service.getSyntacticDiagnostics(entry), ...this.#service.getSemanticDiagnostics(entry)];
    return errors.filter(({ category }) => category === ts.DiagnosticCategory.Error).map((error) => issueOf(error, root));
  }

  #host(): ts.LanguageServiceHost {
    return {
      jsDocParsingMode,
      getScriptFileNames: () => (this.#entry === '' ? [] : [this.#entry]),
      getScriptVersion: (file) => String(this.#versionOf(file)),
      getScriptSnapshot: (file) => this.#snapshotOf(file),
      getCurrentDirectory: () => '/',
      getCompilationSettings: () => learnerOptions,
      getDefaultLibFileName: ts.getDefaultLibFilePath,
      fileExists: (file) => file in this.#texts || ts.sys.fileExists(file),
      readFile: (file) => this.#texts[file] ?? ts.sys.readFile(file),
      directoryExists: ts.sys.directoryExists,
      getDirectories: ts.sys.getDirectories,
    };
  }

  #snapshotOf(file: string): ts.IScriptSnapshot | undefined {
    const own = this.#texts[file];
    if (own !== undefined) return ts.ScriptSnapshot.fromString(own);
    const known = this.#libraries.get(file);
    if (known) return known;
    const text = ts.sys.readFile(file);
    if (text === undefined) return undefined;
    const read = ts.ScriptSnapshot.fromString(text);
    this.#libraries.set(file, read);
    return read;
  }

  // Only the learner's files change; Node's types keep one version for the life of the service.
  #versionOf(file: string): number {
    const text = this.#texts[file];
    if (text === undefined) return 0;
    const known = this.#versions.get(file);
    if (known?.text === text) return known.version;
    const version = (known?.version ?? 0) + 1;
    this.#versions.set(file, { text, version });
    return version;
  }
}
