import type { Lesson } from '../lesson';

export const lesson: Lesson = {
  idea: 'an address belongs to IPv4 or to IPv6',
  minutes: 3,
  hints: [
    'Which mark does every IPv6 address have, and can no IPv4 address have? And what do "::ffff:1.2.3.4" and "localhost" tell you about looking for one mark only?',
    'Node can already tell the two families, and everything else, apart. Ask it first, and then write the text for the answer you got.',
    'net.isIP(addr) gives 4, 6, or 0 for what is no address. For 4 join address and port with a colon, for 6 put the address in brackets first, for 0 throw. To TypeScript the result is any number, and the family must be 4 or 6: treat each case by itself, and write the 4 or the 6 out there.',
  ],
  learned: 'The family is a property of the whole address; in text, IPv6 needs brackets so that the port can be told from the address.',
  tested: 'with random addresses of both families, short and mixed forms, names, and texts that are nearly an address',
};
