// Random input in random pieces for parsers; a failure is shown in the smallest form that still fails.
import fc from 'fast-check';
import type { Delivery } from '../../fixtures/wire/delivery';
import type { Student } from './exercise';

export { fc };

/** Short texts of characters that are one to four bytes long, without line ends; Ċ and č end in the bytes of LF and CR, but for the highest bit. */
export const textArbitrary: fc.Arbitrary<string> = fc.string({ unit: fc.constantFrom('a', 'b', ' ', ':', '0', '\t', 'é', 'Ċ', 'č', '€', '😀'), maxLength: 8 });

/** Up to four random places to cut `length` bytes; fewer and earlier ones are tried first when a failure is made smaller. */
export const cutsArbitrary: fc.Arbitrary<number[]> = fc.array(fc.nat({ max: 200 }), { maxLength: 4 });

/** The delivery that cuts `length` bytes at these places. */
export function cutAt(length: number, cuts: number[]): Delivery {
  return { cuts: [...new Set(cuts.map((cut) => cut % (length + 1)))].sort((a, b) => a - b) };
}

/** Runs `check` for `numRuns` random values from the seed of this run; fails with the smallest value for which it fails. */
export async function forAll<T>(student: Student<unknown>, values: fc.Arbitrary<T>, check: (value: T) => Promise<void>, numRuns = 60): Promise<void> {
  const property = fc.asyncProperty(values, check);
  const result = await fc.check(property, { seed: student.random.int(0, 2 ** 31 - 1), numRuns, interruptAfterTimeLimit: 1000 });
  if (result.failed) throw result.errorInstance ?? new Error(`fails for ${fc.stringify(result.counterexample)}`);
}
