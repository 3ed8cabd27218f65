import type { Lesson } from '../lesson';

export const lesson: Lesson = {
  idea: 'a port is a whole number from 1 to 65535',
  minutes: 5,
  hints: [
    'JavaScript has more than one way to read a number from text, and each accepts more than plain digits. In a Node prompt, try Number and parseInt with "80a", "80.5", "8e1", " 80" and "". What does the task say of these texts?',
    'First ask whether the text has the right shape: digits only, no zero in front. Only then turn it into a number and compare it with the limits.',
    'A regular expression from start (^) to end ($) can demand one digit 1-9 followed by up to four digits 0-9. Then Number(text), then refuse what is above 65535, then compare with 1024 and 49152.',
  ],
  learned: 'A port is 16 bits: 1 to 1023 belong to the system, up to 49151 to registered programs, and the rest are lent out for each call.',
  tested: 'with random ports of each range, the four borders, and texts that only look like numbers',
};
