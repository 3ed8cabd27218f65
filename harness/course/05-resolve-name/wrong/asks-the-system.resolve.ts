import { promises as dns, Resolver } from 'node:dns';

export async function addresses(name: string, dnsServer: string) {
  const resolver = new Resolver();
  resolver.setServers([dnsServer]);
  const [v4, v6] = await Promise.allSettled([dns.resolve4(name), dns.resolve6(name)]);
  const found = (answer: PromiseSettledResult<string[]>, family: number) => {
    if (answer.status === 'fulfilled') return answer.value.map((address) => ({ address, family }));
    if (['ENOTFOUND', 'ENODATA'].includes(answer.reason.code)) return [];
    throw answer.reason;
  };
  return [...found(v4, 4), ...found(v6, 6)];
}
