import { NODATA, NOTFOUND, promises as dns } from 'node:dns';

export type Address = { address: string; family: 4 | 6 };

export async function addresses(name: string, dnsServer: string): Promise<Address[]> {
  const resolver = new dns.Resolver({ timeout: 300, tries: 4 });
  resolver.setServers([dnsServer]);
  const [v4, v6] = await Promise.all([resolver.resolve4(name).catch(noneIfUnknown), resolver.resolve6(name).catch(noneIfUnknown)]);
  return [...v4.map((address) => ({ address, family: 4 as const })), ...v6.map((address) => ({ address, family: 6 as const }))];
}

function noneIfUnknown(error: NodeJS.ErrnoException): string[] {
  if (error.code === NOTFOUND || error.code === NODATA) return [];
  throw error;
}
