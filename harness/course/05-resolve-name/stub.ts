// 05 resolve-name: a name is not an address
//
// People remember names, packets need addresses. Between them stands DNS, a phone book that
// is spread over many servers. One name can have several addresses, of both families: the
// book keeps IPv4 addresses in records of type A, and IPv6 addresses in type AAAA. You ask
// for one type at a time.
//
// Your task: ask a given DNS server for all the addresses of a name.
//
//   in:  name, for example "www.example.test", and dnsServer, address and port of the
//        server to ask, for example "127.0.0.1:5353"
//   out: a promise for a list, in any order:
//        [{ address: '192.0.2.7', family: 4 }, { address: '2001:db8::7', family: 6 }]
//
//   A name may have addresses of one family only; then the list holds just those.
//   A name that does not exist has no addresses: an empty list.
//   A server that cannot answer now (it says SERVFAIL) tells nothing about the name: reject.
//   Node reports each of these cases as an error: "there is no record of this type", "there
//   is no such name", "the server failed". Each has a code of its own, in error.code.
//   A question can get lost on its way. Node asks again by itself, if you let it.
//
// The server to ask is always dnsServer, never the one your system would ask.
//
// Read: RFC 1034 section 3.6 (records)
//       https://nodejs.org/api/dns.html#class-dnsresolver
//       https://nodejs.org/api/dns.html#error-codes

import * as dns from 'node:dns';

export type Address = { address: string; family: 4 | 6 };

export function addresses(name: string, dnsServer: string): Promise<Address[]> {
  throw new Error('TODO: ask the server for both families');
}
