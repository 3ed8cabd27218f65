import type { Lesson } from '../lesson';

export const lesson: Lesson = {
  idea: 'stop after N bytes, though the line stays open',
  minutes: 10,
  hints: [
    'Which moment tells you that the body is complete, when the server never hangs up?',
    'Collect bytes, as bytes, until the empty line is there. Read the head, find the rule for the body (exercise 24), and go on until so many bytes have come. Then hang up yourself, and give back just these.',
    'With your Reader: until("\\r\\n\\r\\n"), parse the head, again while its status is below 200; then exactly(n), rest(), or nothing. Destroy the socket in a finally block, so that it is closed after an error too.',
  ],
  learned: 'A body ends where its head says: after so many bytes, not characters, and not when the line falls silent.',
  tested: 'with a line that stays open, every cut, letters of several bytes, bytes behind the body, heads that say "go on", and answers cut short at several places',
};
