import type { Lesson } from '../lesson';

export const lesson: Lesson = {
  idea: 'the first line of an answer: version, number, reason',
  minutes: 5,
  hints: [
    'How many spaces can such a line have, and which two of them are borders?',
    'Describe the whole line from its first to its last character: the version, a space, exactly three digits, a space, and whatever is left. What does not fit is no status line.',
    'Match the line with one regular expression that has "^" and "$" and three groups; the last group may be empty. Throw when nothing matches, and turn the digits into a number.',
  ],
  learned: 'The number is for programs and the reason for people; a reader goes by the first and expects nothing of the second.',
  tested: 'with one, many and no words of reason, reasons that hold numbers, accents and several spaces, old and future versions and numbers, and lines with a wrong number, a wrong version or a missing part',
};
