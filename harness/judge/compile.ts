// From the learner's TypeScript to JavaScript, file by file, without types.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { kitRoot, type Workspace } from '../workspace';
import type { TypeIssue } from './verdict';

/** What is judged: a text that stands at exercises/slug.ts, and where its imports of other exercises are found. */
export interface Source {
  workspace: Workspace;
  exercise: string;
  text: string;
  imports: 'exercises' | 'solutions';
}

export interface CompiledFile {
  code: string;
  /** The source map, as JSON. */
  map: string;
}

export interface Compiled {
  /** The path at which the judged text stands. */
  entry: string;
  files: Record<string, CompiledFile>;
  /** The TypeScript of each file, by path. */
  texts: Record<string, string>;
  syntaxErrors: TypeIssue[];
}

export const learnerOptions: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2022,
  lib: ['lib.es2023.d.ts', 'lib.esnext.disposable.d.ts'],
  module: ts.ModuleKind.CommonJS,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  strict: true,
  noEmit: true,
  esModuleInterop: true,
  skipLibCheck: true,
  allowImportingTsExtensions: true,
  types: ['node'],
  typeRoots: [path.join(kitRoot, 'node_modules', '@types')],
};

/** Compiles the judged text and every exercise it imports; syntax errors are those of all these files. */
export function compile(source: Source): Compiled {
  const entry = path.join(source.workspace.exercises, `${source.exercise}.ts`);
  const compiled: Compiled = { entry, files: {}, texts: { [entry]: source.text }, syntaxErrors: [] };
  for (const queue = [entry]; queue.length > 0; ) {
    const file = queue.pop()!;
    if (file in compiled.files) continue;
    const text = (compiled.texts[file] ??= readFileSync(standIn(source, file), 'utf8'));
    const { output, errors } = transpile(file, text);
    compiled.files[file] = output;
    compiled.syntaxErrors.push(...errors.slice(0, mostIssues).map((error) => issueOf(error, source.workspace.root)));
    queue.push(...importsOf(file, text).filter((imported) => existsSync(standIn(source, imported))));
  }
  return compiled;
}

// Where the text of an imported file really lies: a solution, the learner's own, or the kit's for the shared types.
function standIn(source: Source, file: string): string {
  const name = path.basename(file);
  const places = [source.workspace.exercises, path.join(kitRoot, 'exercises')];
  if (source.imports === 'solutions') places.unshift(path.join(kitRoot, 'solutions'));
  return places.map((place) => path.join(place, name)).find((place) => existsSync(place)) ?? file;
}

function importsOf(file: string, text: string): string[] {
  return ts
    .preProcessFile(text, true, true)
    .importedFiles.filter(({ fileName }) => fileName.startsWith('.'))
    .map(({ fileName }) => path.resolve(path.dirname(file), `${fileName.replace(/\.[jt]s$/, '')}.ts`));
}

// One missing bracket can make hundreds of errors; the first ones say it.
const mostIssues = 10;

const perFile = new Map<string, { text: string; output: CompiledFile; errors: ts.Diagnostic[] }>();

function transpile(file: string, text: string): { output: CompiledFile; errors: ts.Diagnostic[] } {
  const known = perFile.get(file);
  if (known?.text === text) return known;
  if (text.includes('\0')) return { output: { code: '', map: '{}' }, errors: [binary(file)] };
  const result = ts.transpileModule(text, { fileName: file, reportDiagnostics: true, compilerOptions: { ...learnerOptions, noEmit: false, sourceMap: true } });
  const output = { code: result.outputText.replace(/\n\/\/# sourceMappingURL=.*$/, ''), map: result.sourceMapText ?? '{}' };
  const made = { text, output, errors: (result.diagnostics ?? []).filter(({ category }) => category === ts.DiagnosticCategory.Error) };
  perFile.set(file, made);
  return made;
}

function binary(file: string): ts.Diagnostic {
  return { category: ts.DiagnosticCategory.Error, code: 1490, messageText: 'This file is not text.', file: ts.createSourceFile(file, '', ts.ScriptTarget.ES2022), start: 0, length: 0 };
}

/** A diagnostic with its place, lines and columns from 1, the path relative to `root`. */
export function issueOf(diagnostic: ts.Diagnostic, root: string): TypeIssue {
  const { file, start = 0, code } = diagnostic;
  const { line, character } = file ? ts.getLineAndCharacterOfPosition(file, start) : { line: 0, character: 0 };
  const message = ts.flattenDiagnosticMessageText(diagnostic.messageText, '\n');
  return { file: file ? path.relative(root, file.fileName) : '', line: line + 1, column: character + 1, code, message };
}
