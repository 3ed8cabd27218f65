import type { Lesson } from '../lesson';

export const lesson: Lesson = {
  idea: 'write() says when to stop',
  minutes: 10,
  hints: [
    'What does write() return, and what does it mean? Where are the bytes that the other side has no room for?',
    'After each write look at what it returned. After true, go on at once: no event will come. After false, wait for "drain" before you take the next Buffer. While you wait the line can break: then no "drain" comes.',
    'for await (const bytes of src) { const more = s.write(bytes); count bytes.length; if (!more) await once(s, "drain"); } where once from node:events takes its listeners away again and rejects on "error". If the socket is destroyed already, throw instead of waiting.',
  ],
  learned: 'false from write() is the reader\'s slowness reaching you: wait for "drain", and only then, and your memory stays small whatever the source.',
  tested: 'with small and empty Buffers, a slow source, 64 MiB into a sink that reads nothing at first, a line that breaks under way and in a pause, and two pumps at once',
};
