import { Resolver } from 'node:dns/promises';

class Address {
  constructor(readonly address: string, readonly family: 4 | 6) {}
}

export const addresses = async (name: string, dnsServer: string) => {
  const resolver = new Resolver();
  resolver.setServers([dnsServer]);
  const found: Address[] = [];
  for (const [type, family] of [['AAAA', 6], ['A', 4]] as const) {
    try {
      for (const address of (await resolver.resolve(name, type)) as string[]) found.push(new Address(address, family));
    } catch (error) {
      if (!['ENOTFOUND', 'ENODATA'].includes((error as NodeJS.ErrnoException).code!)) throw error;
    }
  }
  return found;
};
