import type { Lesson } from '../lesson';

export const lesson: Lesson = {
  idea: 'each piece says its own length',
  minutes: 12,
  hints: [
    'Read the example of the exercise aloud: at each place, do you need a whole line now, or a number of bytes?',
    'A loop: read a line and take the size from what stands before the semicolon; read so many bytes; read the line end and see that it is one. At size zero leave the loop, and read lines until an empty one: they are the trailers.',
    'reader.until(Buffer.from("\\r\\n"), 8192) gives a line. Ask /^[0-9a-f]+$/i whether the size is good, then parseInt(size, 16). reader.exactly(size) gives the data, and reader.exactly(2) has to be the line end, else throw. Put the pieces together with Buffer.concat, and give the trailer lines to parseHeaders of exercise 22.',
  ],
  learned: 'A chunked body carries its own end: a chunk of size zero, trailers, an empty line; whatever stops before that was cut.',
  tested: 'with sizes in every spelling, notes, trailers, line ends in the data, every cut, single bytes, a line that stays open, and bodies that are broken or stop too early',
};
