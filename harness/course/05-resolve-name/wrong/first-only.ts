import { Resolver } from 'node:dns/promises';

export async function addresses(name: string, dnsServer: string) {
  const resolver = new Resolver();
  resolver.setServers([dnsServer]);
  const [address] = await resolver.resolve4(name);
  return [{ address, family: 4 }];
}
