import { Resolver } from 'node:dns/promises';

// Falls back to the other family only when the first has nothing.
export async function addresses(name: string, dnsServer: string) {
  const resolver = new Resolver();
  resolver.setServers([dnsServer]);
  try {
    return (await resolver.resolve6(name)).map((address) => ({ address, family: 6 }));
  } catch {
    return (await resolver.resolve4(name)).map((address) => ({ address, family: 4 }));
  }
}
