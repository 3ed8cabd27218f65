import type { Lesson } from '../lesson';

export const lesson: Lesson = {
  idea: 'one empty line between text and bytes',
  minutes: 5,
  hints: [
    'Which parts of a message are text, and which are only bytes? When do you know enough to turn something into text?',
    'Look for the border while everything is still bytes. Only the part before it becomes a string; the part behind it is cut out and stays as it is.',
    'bytes.indexOf("\\r\\n\\r\\n") works on a Buffer and gives -1 when it is not there: then return null. Else head is bytes.toString("latin1", 0, at) and rest is bytes.subarray(at + 4).',
  ],
  learned: 'A head is text and a body is bytes: find the first empty line in the bytes, and decode only what stands before it.',
  tested: 'with every beginning of a head, a picture, empty lines in the body, letters of several bytes in the head, and random heads and bodies',
};
