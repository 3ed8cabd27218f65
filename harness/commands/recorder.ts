import type { Verdict } from '../judge/verdict';
import { recordVerdict } from '../progress/progress';
import type { Context } from './command';
import { warn } from './write';

export interface Recorder {
  record(verdict: Verdict): Promise<void>;
  /** Throws what went wrong while recording, a MachineError when the state could not be written. */
  finish(): void;
}

/** Records verdicts in the progress of the workspace. A fault waits for `finish`: the verdicts are told in any case. */
export function recorderIn(context: Context): Recorder {
  let fault: { error: unknown } | undefined;
  return {
    async record(verdict) {
      if (fault) return;
      try {
        const { damaged } = await recordVerdict(context.workspace, verdict);
        warn(context, damaged);
      } catch (error) {
        fault = { error };
      }
    },
    finish() {
      if (fault) throw fault.error;
    },
  };
}
