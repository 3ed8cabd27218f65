// The compiler's thread: JavaScript at once, type errors when they are known.
import { parentPort } from 'node:worker_threads';
import { compile, type Compiled, type Source } from './compile';
import { TypeChecker } from './type-checker';
import type { TypeIssue } from './verdict';

export type ToCompiler = { id: number; source: Source };
export type FromCompiler = { id: number; compiled: Compiled } | { id: number; types: TypeIssue[]; heapBytes: number } | { id: number; failed: string };

const checker = new TypeChecker();
const port = parentPort!;
const tell = (message: FromCompiler) => port.postMessage(message);

port.on('message', ({ id, source }: ToCompiler) => {
  try {
    const compiled = compile(source);
    tell({ id, compiled });
    // In a file that cannot be read as TypeScript, type errors are only echoes of the syntax error.
    const types = compiled.syntaxErrors.length > 0 ? [] : checker.check(compiled, source.workspace.root);
    tell({ id, types, heapBytes: process.memoryUsage().heapUsed });
  } catch (error) {
    tell({ id, failed: error instanceof Error ? (error.stack ?? error.message) : String(error) });
  }
});
