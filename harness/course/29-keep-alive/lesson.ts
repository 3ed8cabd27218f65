import type { Lesson } from '../lesson';

export const lesson: Lesson = {
  idea: 'many questions on one line',
  minutes: 10,
  hints: [
    'When an answer is complete, which bytes do you still hold, and to which answer do they belong?',
    'Keep one socket and one Reader for as long as the server allows, and read every answer to its very last byte. Behind each answer ask: does this line go on? If not, hang up, and call again for the next path.',
    'Loop over the paths with a variable for the line, which may be empty. Open it when it is, write the request, then read heads until one has a status of 200 or more, and the body by its rule. Throw the line away after "Connection: close", after HTTP/1.0, and after a body up to the end. Remember whether any byte of an answer came: if not, try this path once more.',
  ],
  learned: 'One line can carry many answers, if each is read to its last byte, and if you notice which one is the last.',
  tested: 'by counting your connections, with answers of every kind behind one another, cut everywhere, and with servers that hang up with a word, without one, and inside an answer',
};
