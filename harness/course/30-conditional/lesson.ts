import type { Lesson } from '../lesson';

export const lesson: Lesson = {
  idea: 'ask for what has changed',
  minutes: 8,
  hints: [
    'Your copy came with a mark, or with a time. Who wrote them, and who will have to recognise them?',
    'Send the request of exercise 19 with one line more, before its empty line. Which line depends on what the copy has. Then look at the status first: with 304 there is nothing more to read, and the body is the one you have.',
    'The field is If-None-Match with the etag exactly as it is, quotes and all; if there is only a date, If-Modified-Since with that date. Read the head with your Reader, let bodyKind choose the rule for the body, and destroy the socket in a finally block. Return the body of the copy for 304, that of the answer for 200, and throw otherwise.',
  ],
  learned: 'A mark from the server goes back unchanged, and "not modified" says something about your copy, not about an empty page.',
  tested: 'with marks that are strong, weak, empty and old, with dates alone, a 304 that names a length, a server without conditions, every cut, and statuses that are neither 200 nor 304',
};
