import * as dns from 'node:dns';

export async function addresses(name: string, dnsServer: string) {
  dns.setServers([dnsServer]);
  return dns.promises.lookup(name, { all: true });
}
