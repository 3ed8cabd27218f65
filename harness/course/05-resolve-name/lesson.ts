import type { Lesson } from '../lesson';

export const lesson: Lesson = {
  idea: 'a name can have many addresses, or none',
  minutes: 5,
  hints: [
    'How many questions does it take to learn both the IPv4 and the IPv6 addresses of a name? And what does it mean when one of them has no answer?',
    'A Resolver can be told which server to ask. Ask it for both families, and sort the errors by their code: some say that there is nothing to find, others that the server could not tell.',
    'new dns.promises.Resolver(), setServers([dnsServer]), then resolve4 and resolve6, each with a catch of its own: for the codes ENOTFOUND and ENODATA the answer is an empty list, every other error is thrown on. Then join both lists, each address with its family.',
  ],
  learned: 'A name leads to a set of addresses of two families; "there is none" and "I cannot tell" are different answers.',
  tested: 'with names of many addresses, of one family, of none, names that do not exist, a server that fails, two servers at once, and a lost question',
};
