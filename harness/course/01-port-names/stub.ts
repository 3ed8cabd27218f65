// 01 port-names: who lives at which port
//
// An address leads to a machine. A port leads to one program on it, as an extension leads
// to one desk behind a telephone number. Mail lives at one port, the web at another. No
// cable and no law says so: it is a convention, written down in a register at IANA, and
// any program may listen anywhere.
//
// Your task: give the name of the service that the register has for a port.
//
//   in:  port, one of 20 21 22 23 25 53 80 109 110 143 220 443 587 993 995 8080,
//        or any other number
//   out: the name that stands in the register for this port, with each letter and hyphen
//        as it stands there, all letters small: serviceFor(22) is "ssh", not "SSH"
//        Port 80 has three names there: "http", "www" and "www-http"; each is accepted.
//        Each of the others has one name.
//        null for every port that is not one of these sixteen
//
// Look each of them up, also those that you think you know: a name in a book may be older
// than the register, or wrong.
//
// Read: https://www.iana.org/assignments/service-names-port-numbers (search by number)
//       RFC 6335 section 6 (what the register is), RFC 8314 (the ports for mail)
//       Most systems have a list of their own, the file /etc/services. It can be old, and
//       some of its names differ from the register; here the register counts.

export function serviceFor(port: number): string | null {
  throw new Error('TODO: name the service');
}
