// What the checks of stop and wait have in common: the link and its clock live beside the learner's code, and what
// happened there comes back as data.
import path from 'node:path';
import { arrives, againAfter, damaged, late, lost, twice, type Fate, type TraceEvent } from '../../fixtures/wire/lossy-link';
import { currentTranscript } from '../../fixtures/wire/transcript';
import type { Random } from '../../fixtures/random';

/** Where the student process finds the other end of the link: `load<typeof import('…/stop-wait')>(otherEnd)`. */
export const otherEnd = path.join(__dirname, '..', '..', 'fixtures', 'peers', 'stop-wait.ts');

/** Writes what crossed the learner's end of a link to the transcript of this check, with the times of the link's clock. */
export function showWire(trace: TraceEvent[]): void {
  const transcript = currentTranscript();
  const connection = transcript.newConnection();
  for (const { ms, what, bytes } of trace) {
    if (what === 'sent' || what === 'heard') transcript.record(connection, what === 'sent' ? 'you' : 'peer', 'datagram', bytes, ms);
  }
}

/** Random troubles for the first `count` messages of one direction; those after them arrive. */
export function troubles(random: Random, count: number, mostLateMs: number): Fate[] {
  const some = () => random.pick([arrives, lost, twice, late(random.int(1, mostLateMs)), againAfter(random.int(1, mostLateMs)), damaged(random.int(0, 4000))]);
  return Array.from({ length: count }, some);
}
