import type { Lesson } from '../lesson';

export const lesson: Lesson = {
  idea: 'everything is bytes and a label',
  minutes: 5,
  hints: [
    'Which part of the answer tells you what the bytes are? And which bytes are letters at all?',
    'Keep the whole body as bytes. Take the label apart at its semicolons. Only when the type is one of those with a text, and only when all bytes are there, turn them into letters, by the charset.',
    'const { headers, body } = await get(url), then headers.get("content-type")?.[0]. A regular expression such as /;\\s*charset="?([^";\\s]+)/i finds the charset. new TextDecoder(charset ?? "utf-8").decode(body) reads both charsets.',
  ],
  learned: 'HTTP carries bytes; Content-Type says what they are, and its charset how they become letters.',
  tested: 'with real files (two pages, a picture, a PDF, two feeds, data), labels written in many ways, paths that lie, and data cut inside its letters',
};
