import { kitRoot, workspaceAt } from '../workspace';
import type { Context } from './command';

/** The context of a command that is called from the command line. */
export function processContext(): Context {
  const { env, stdin, stdout, stderr } = process;
  return { workspace: workspaceAt(env.KOANS_WORKSPACE || undefined), cwd: calledFrom(env, process.cwd()), env, input: stdin, output: stdout, error: stderr };
}

/**
 * Where the user stood. npm runs a script in the folder of its package and says in INIT_CWD where it was called;
 * elsewhere that variable belongs to somebody else's script.
 */
export function calledFrom({ INIT_CWD }: NodeJS.ProcessEnv, cwd: string): string {
  return INIT_CWD && cwd === kitRoot ? INIT_CWD : cwd;
}
