import { limits } from '../judge/limits';
import type { Status, Verdict } from '../judge/verdict';

/** What stands at the head of a verdict: a sign, and a word for those who do not see it. */
export interface Heading {
  mark: 'passed' | 'failed' | 'waiting' | 'fault';
  word: string;
}

const headings: Record<Status, Heading> = {
  passed: { mark: 'passed', word: 'passed' },
  failed: { mark: 'failed', word: 'failed' },
  'not-started': { mark: 'waiting', word: 'not started' },
  'type-error': { mark: 'failed', word: 'type error' },
  'syntax-error': { mark: 'failed', word: 'syntax error' },
  crashed: { mark: 'failed', word: 'crashed' },
  exited: { mark: 'failed', word: 'ended itself' },
  'timed-out': { mark: 'failed', word: 'timed out' },
  'out-of-memory': { mark: 'failed', word: 'out of memory' },
  'output-flood': { mark: 'failed', word: 'too much output' },
  'harness-error': { mark: 'fault', word: 'the kit failed' },
};

export function headingOf(status: Status): Heading {
  return headings[status];
}

/** What a status says beyond its checks; undefined where the checks say it all. */
export function sentenceOf({ status, checks }: Verdict): string | undefined {
  switch (status) {
    case 'passed':
    case 'failed':
      return undefined;
    case 'not-started':
      return 'Open the file, read its first lines, complete it and save: each save is judged at once.';
    case 'type-error':
      return checks.every((check) => check.status === 'passed')
        ? 'It does what it should; what is left is that its types do not fit.'
        : 'Its types do not fit.';
    case 'syntax-error':
      return 'The file cannot be read as TypeScript, so nothing was run.';
    case 'crashed':
      return 'Your program ended with an error that nothing caught.';
    case 'exited':
      return 'Your program ended itself before its checks were over.';
    case 'timed-out':
      return 'Your program did not come to an end, and was stopped.';
    case 'out-of-memory':
      return `Your program was stopped: it needed more memory than the ${limits.residentMiB} MiB it may have.`;
    case 'output-flood':
      return `Your program was stopped: it printed more than ${limits.outputMost / 1024 / 1024} MiB.`;
    case 'harness-error':
      return 'The kit itself failed. This is not your doing, and nothing is counted. `npm run doctor` looks for the cause.';
  }
}
