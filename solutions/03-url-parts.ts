export type Target = { host: string; port: number; path: string; secure: boolean };

const defaultPorts = new Map([
  ['http:', 80],
  ['https:', 443],
]);

export function target(url: string): Target {
  const { protocol, hostname, port, pathname, search } = new URL(url);
  const defaultPort = defaultPorts.get(protocol);
  if (defaultPort === undefined) throw new TypeError(`Expected an http or https URL, got ${JSON.stringify(url)}`);
  return {
    host: hostname.replace(/^\[|\]$/g, ''),
    port: port === '' ? defaultPort : Number(port),
    path: pathname + search,
    secure: protocol === 'https:',
  };
}
