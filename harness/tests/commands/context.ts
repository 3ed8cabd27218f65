// A context for commands with streams that keep what was written, and an input that can be a terminal.
import { PassThrough } from 'node:stream';
import type { Context } from '../../commands/command';
import { run } from '../../commands/main';
import type { Workspace } from '../../workspace';

interface Surroundings {
  /** What is typed at a terminal; without it, the input is no terminal. */
  typed?: string;
  /** The columns of the terminal that is written to; without it, the output is no terminal. */
  columns?: number;
  env?: NodeJS.ProcessEnv;
  cwd?: string;
}

export interface Outcome {
  code: number;
  output: string;
  error: string;
}

/** Runs `koans …` in this process. */
export async function koans(workspace: Workspace, argv: string[], around: Surroundings = {}): Promise<Outcome> {
  const [output, error] = [new Collected(around.columns), new Collected()];
  const context = {
    workspace,
    cwd: around.cwd ?? workspace.root,
    env: around.env ?? { LANG: 'C.UTF-8' },
    input: inputOf(around.typed),
    output: output as unknown as NodeJS.WriteStream,
    error: error as unknown as NodeJS.WriteStream,
  } satisfies Context;
  return { code: await run(argv, context), output: output.text, error: error.text };
}

function inputOf(typed: string | undefined): NodeJS.ReadStream {
  const input = new PassThrough().end(typed ?? '');
  return Object.assign(input, { isTTY: typed !== undefined }) as unknown as NodeJS.ReadStream;
}

class Collected extends PassThrough {
  text = '';
  readonly isTTY: boolean;

  constructor(readonly columns?: number) {
    super();
    this.isTTY = columns !== undefined;
    this.on('data', (chunk: Buffer) => (this.text += chunk.toString()));
  }
}
