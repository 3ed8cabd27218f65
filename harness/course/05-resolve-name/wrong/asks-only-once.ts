import { Resolver } from 'node:dns/promises';

export async function addresses(name: string, dnsServer: string) {
  const resolver = new Resolver({ timeout: 300, tries: 1 });
  resolver.setServers([dnsServer]);
  const none = (error: { code?: string }): string[] => {
    if (error.code === 'ENODATA' || error.code === 'ENOTFOUND') return [];
    throw error;
  };
  const [v4, v6] = await Promise.all([resolver.resolve4(name).catch(none), resolver.resolve6(name).catch(none)]);
  return [...v4.map((address) => ({ address, family: 4 })), ...v6.map((address) => ({ address, family: 6 }))];
}
