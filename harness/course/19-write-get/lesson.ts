import type { Lesson } from '../lesson';

export const lesson: Lesson = {
  idea: 'a request is a few lines of text and an empty one',
  minutes: 5,
  hints: [
    'How does the server find the end of a line, and how the end of the whole request?',
    'Write the lines first: the line with method, path and version, then Host. Think about how the port and an IPv6 address have to look there. Then end every line, and the empty one, with the same two bytes.',
    'Put the lines into a list with two empty texts at its end, and join it with CR LF. Before that, make the value of Host: brackets when net.isIPv6(host) is true, and a colon and the port when it is not 80.',
  ],
  learned: 'A server knows a request by its bytes alone: one space here, CR LF there, a Host, and an empty line that says "I have finished".',
  tested: 'byte by byte against the grammar, with random hosts, ports and paths, with queries, and with addresses of both families',
};
