import type { Lesson } from '../lesson';

export const lesson: Lesson = {
  idea: 'open, refused and silent are three answers',
  minutes: 8,
  hints: [
    'List the endings that a call can have. For each: which event tells you, and who cleans up the socket?',
    'Let three things race: the call is answered, it fails, or the time is over. The first one decides, and it also has to end the others. A failure is a refusal only if its code says so; look at the code, for the message may be empty.',
    'Start net.connect and a timer of ms. On "connect" resolve "open"; on "error" resolve "refused" if error.code is "ECONNREFUSED", else reject; when the timer rings resolve "silent". In each case destroy the socket and clear the timer.',
  ],
  learned: 'A refusal is an answer; silence is only the end of your own patience, and you have to hang up yourself.',
  tested: 'with an open port, a closed one, one that never answers, names of two addresses, an unknown name, a side that talks at once, a line that breaks, and several doors at once',
};
