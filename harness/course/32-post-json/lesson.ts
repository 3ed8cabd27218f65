import type { Lesson } from '../lesson';

export const lesson: Lesson = {
  idea: 'a request with a body, and its length in bytes',
  minutes: 5,
  hints: [
    'What does the length of a string count? Compare "é".length with the number of bytes that are sent for it.',
    'Turn the value into JSON, and the JSON into bytes, before you write the head: then the length is known. Read the answer as in exercise 25, and parse it only when it is complete. The status decides nothing here.',
    'const body = Buffer.from(JSON.stringify(value)), then a head with POST, Host, "Content-Type: application/json" and "Content-Length: " + body.length, each line ended by CR LF, an empty line, and body. At the end JSON.parse(answer.toString()).',
  ],
  learned: 'Whoever sends a body says how many bytes it has; the string in your program knows only its characters.',
  tested: 'with values of every kind, letters of several bytes, 480 kB, replies that say what went wrong, replies cut everywhere, and answers that are not JSON or not complete',
};
