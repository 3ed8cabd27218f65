import type { Lesson } from '../lesson';

export const lesson: Lesson = {
  idea: 'a table that says where the body ends',
  minutes: 5,
  hints: [
    'Which line of the table do you ask first? Try it with the answer to HEAD that says "Content-Length: 5".',
    'Write the table as a row of ifs, each of which returns: no body at all, then Transfer-Encoding, then Content-Length, then close. A length is a length only when it is digits from start to end.',
    'Join the values of a field with ", ", split at commas and trim. For Transfer-Encoding compare the last item, in small letters, with "chunked". For Content-Length test every item with /^[0-9]+$/, and see that all of them are equal.',
  ],
  learned: 'The status and the method come before the fields, and Transfer-Encoding before Content-Length; what fits no rule is not guessed.',
  tested: 'with each row of the table, both fields at once, lists, fields that come twice, and lengths that are not plain numbers',
};
