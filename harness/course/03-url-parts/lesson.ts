import type { Lesson } from '../lesson';

export const lesson: Lesson = {
  idea: 'a URL says whom to call, at which port, and what to ask',
  minutes: 5,
  hints: [
    'Write down, by hand, the four parts of "http://[::1]:9000?q#x". Which marks end the host, and which of them can be missing?',
    'Find the parts in order: the scheme, then host and port up to the first of "/", "?" and "#", then the path with its query. Or let the URL class do the cutting, and look at what it gives for a default port and for IPv6.',
    'With new URL(url): check protocol against "http:" and "https:"; port is "" when it is the default of the scheme, so put 80 or 443 there; hostname keeps the brackets of IPv6, so take them off; path is pathname followed by search.',
  ],
  learned: 'A URL holds the address for the call (host and port) and the question (path and query); the fragment stays at home.',
  tested: 'with random names, ports and paths, IPv4 and IPv6, no path, a query without a path, fragments, capitals, misleading marks, and texts that are no web address',
};
