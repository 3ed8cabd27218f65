import { Resolver } from 'node:dns/promises';

export async function addresses(name: string, dnsServer: string) {
  const resolver = new Resolver();
  resolver.setServers([dnsServer]);
  const v4 = await resolver.resolve4(name).catch(() => []);
  const v6 = await resolver.resolve6(name).catch(() => []);
  return [...v4.map((address) => ({ address, family: 4 })), ...v6.map((address) => ({ address, family: 6 }))];
}
