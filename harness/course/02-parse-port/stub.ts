// 02 parse-port: from typed digits to a port number
//
// A port is a number from 1 to 65535. It is like an extension behind one telephone
// number: the address finds the machine, the port finds the program on it.
// People type ports as text, so a program has to read that text with care.
//
// Your task: turn text into a port number, and say in which range it lies.
//
//   in:  text, for example "8080"
//   out: { port: 8080, range: 'user' }
//        1 to 1023 is 'system', 1024 to 49151 is 'user', 49152 to 65535 is 'dynamic'
//   anything that is not a plain decimal number from 1 to 65535 throws a RangeError:
//        "", "0", "65536", "80a", "80.5", " 80", "+80", "8e1", and "070" too,
//        because a leading zero means another number to some programs
//
// Read: RFC 6335 section 6 (the three ranges)
//       https://developer.mozilla.org/docs/Web/JavaScript/Reference/Global_Objects/RangeError

export type PortRange = 'system' | 'user' | 'dynamic';

export function parsePort(text: string): { port: number; range: PortRange } {
  throw new Error('TODO: read the port');
}
