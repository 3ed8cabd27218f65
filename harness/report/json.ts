import type { Verdict } from '../judge/verdict';

/** Verdicts as one JSON document, ending with a line feed; `verdict.schema.json` describes it. */
export function renderJson(verdicts: Verdict[], seed: string): string {
  return `${JSON.stringify({ schemaVersion: 1, seed, verdicts }, null, 2)}\n`;
}
