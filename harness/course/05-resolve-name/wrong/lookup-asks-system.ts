import * as dns from 'node:dns/promises';

export async function addresses(name: string, dnsServer: string) {
  return dns.lookup(name, { all: true });
}
