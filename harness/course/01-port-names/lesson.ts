import type { Lesson } from '../lesson';

export const lesson: Lesson = {
  idea: 'well-known ports are a convention',
  minutes: 3,
  hints: [
    'Search the register for the number of the port, not for a name that you remember. Is the name that stands there yours, letter by letter? Where two ports seem to have one name (109 and 110, 143 and 220), look up both.',
    'It is a table with sixteen rows. Keep it as data, and let the function only look into it; think of what a look-up gives when there is no such row.',
    'A Map from number to name, or an object literal: its get, or [port], gives undefined for an unknown port, and ?? null turns that into null.',
  ],
  learned: 'A well-known port is an entry in a register at IANA, not a law: it says where to look for a service, and nothing hinders a program from living elsewhere.',
  tested: 'with all sixteen ports in random order, and with ports that are not among them',
};
