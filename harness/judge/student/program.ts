// Loads the learner's JavaScript as if the files stood where the learner sees them.
import Module from 'node:module';
import * as path from 'node:path';
import type { Program } from './protocol';

interface LoadableModule {
  _resolveFilename(request: string, parent: { filename: string | null } | undefined, ...rest: unknown[]): string;
  _extensions: Record<string, (module: { _compile(code: string, filename: string): void }, filename: string) => void>;
}

const loadable = Module as unknown as LoadableModule;

/** Runs the program's entry and gives its exports; throws what the program throws. */
export function loadProgram({ entry, files }: Program): Record<string, unknown> {
  const { _resolveFilename } = loadable;
  loadable._resolveFilename = function (request, parent, ...rest) {
    return standing(files, request, parent?.filename) ?? _resolveFilename.call(this, request, parent, ...rest);
  };
  const load = loadable._extensions['.ts']!;
  loadable._extensions['.ts'] = (module, filename) => {
    const code = files[filename];
    if (code === undefined) load(module, filename);
    else module._compile(code, filename);
  };
  return Module.createRequire(entry)(entry) as Record<string, unknown>;
}

function standing(files: Record<string, string>, request: string, parent: string | null | undefined): string | undefined {
  if (Object.hasOwn(files, request)) return request;
  if (!request.startsWith('.') || !parent) return undefined;
  const target = path.resolve(path.dirname(parent), request);
  return [target, `${target}.ts`, target.replace(/\.js$/, '.ts')].find((name) => Object.hasOwn(files, name));
}
