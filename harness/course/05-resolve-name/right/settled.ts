import dns from 'node:dns/promises';

async function addresses(name: string, dnsServer: string): Promise<{ address: string; family: 4 | 6 }[]> {
  const resolver = new dns.Resolver({ timeout: 300 });
  resolver.setServers([dnsServer]);
  const answers = await Promise.allSettled([resolver.resolve4(name), resolver.resolve6(name)]);
  return answers.flatMap((answer, i) => {
    if (answer.status === 'fulfilled') return answer.value.map((address) => ({ address, family: i === 0 ? 4 : 6 }));
    if (answer.reason.code === dns.NOTFOUND || answer.reason.code === dns.NODATA) return [];
    throw answer.reason;
  });
}

export { addresses };
