import * as dns from 'dns';

type Address = { address: string; family: 4 | 6 };

export function addresses(name: string, dnsServer: string): Promise<Address[]> {
  const resolver = new dns.Resolver();
  resolver.setServers([dnsServer]);
  return new Promise((resolve, reject) => {
    const found: Address[] = [];
    let open = 2;
    const collect = (family: 4 | 6) => (error: NodeJS.ErrnoException | null, list: string[]) => {
      if (error && error.code !== dns.NOTFOUND && error.code !== dns.NODATA) return reject(error);
      for (const address of list ?? []) found.push({ address, family });
      if (--open === 0) resolve(found);
    };
    resolver.resolve4(name, collect(4));
    resolver.resolve6(name, collect(6));
  });
}
