import * as dns from 'node:dns/promises';

const none = (error: { code?: string }): string[] => {
  if (error.code === 'ENODATA' || error.code === 'ENOTFOUND') return [];
  throw error;
};

const resolver = new dns.Resolver({ timeout: 300 });
let isSet = false;

// Remembers the first server it was given.
export async function addresses(name: string, dnsServer: string) {
  if (!isSet) resolver.setServers([dnsServer]);
  isSet = true;
  const v4 = await resolver.resolve4(name).catch(none);
  const v6 = await resolver.resolve6(name).catch(none);
  return [...v4.map((address) => ({ address, family: 4 })), ...v6.map((address) => ({ address, family: 6 }))];
}
