import type { Lesson } from '../lesson';

export const lesson: Lesson = {
  idea: 'name, colon, value; and a name may come twice',
  minutes: 5,
  hints: [
    'In "Location: http://a.test:8080/", which of the three colons is the border?',
    'Go line by line. The first colon parts name and value; make the name small, take the spaces and tabs off the value, and add the value to what that name already has.',
    'Split the block at "\\r\\n" and pass over empty lines. For each line take indexOf(":"), then slice(0, colon).toLowerCase() and slice(colon + 1).trim(). If map.get(name) is a list, push onto it, else set a new list. Before that, replace CR LF with spaces or tabs behind it by one space, and throw when the name holds a space.',
  ],
  learned: 'A field is cut at its first colon only, its name has no case, and a second field of one name adds to the first.',
  tested: 'with random names and values, any space around them, colons and commas inside, empty values, repeated names, and the two forbidden forms',
};
