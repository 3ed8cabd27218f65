import { randomBytes } from 'node:crypto';

/** A new seed, short enough to be typed. */
export function randomSeed(): string {
  return randomBytes(3).toString('hex');
}
