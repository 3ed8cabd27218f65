import { Resolver } from 'node:dns/promises';

export async function addresses(name: string, dnsServer: string) {
  const resolver = new Resolver();
  resolver.setServers([dnsServer]);
  try {
    return (await resolver.resolve4(name)).map((address) => ({ address, family: 4 }));
  } catch (error) {
    if ((error as { code?: string }).code === 'ENOTFOUND') return [];
    throw error;
  }
}
