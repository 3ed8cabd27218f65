import { Resolver } from 'node:dns/promises';

export async function addresses(name: string, dnsServer: string) {
  const resolver = new Resolver();
  resolver.setServers([dnsServer]);
  const [v4, v6] = await Promise.all([resolver.resolve4(name), resolver.resolve6(name)]);
  return [...v4.map((address) => ({ address, family: 4 })), ...v6.map((address) => ({ address, family: 6 }))];
}
