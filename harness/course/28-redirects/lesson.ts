import type { Lesson } from '../lesson';

export const lesson: Lesson = {
  idea: 'follow Location to the page',
  minutes: 10,
  hints: [
    'Someone tells you "the second door on the left". What else do you need to know to find it?',
    'Loop: ask, look at the status, and read Location from the URL you have just asked, not from the first one. Count what you follow, and stop the loop when the count is used up.',
    'get(url) of exercise 25 makes a request for any URL. The constructor of URL takes a second argument, the place from which the first one is read. Compare the status with a list of five numbers, throw when hops equals max, and set the current URL to the href of the new one.',
  ],
  learned: 'A Location is read from the place that sent it, and whatever leads on and on needs a limit.',
  tested: 'with signs of every form, another port, chains, circles, ways without an end, statuses that only look like redirects, every cut, and servers that break off on the way',
};
