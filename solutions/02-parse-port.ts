export type PortRange = 'system' | 'user' | 'dynamic';

export function parsePort(text: string): { port: number; range: PortRange } {
  const port = /^[1-9][0-9]{0,4}$/.test(text) ? Number(text) : NaN;
  if (!(port <= 65535)) throw new RangeError(`Expected a port from 1 to 65535, got ${JSON.stringify(text)}`);
  return { port, range: rangeOf(port) };
}

function rangeOf(port: number): PortRange {
  if (port < 1024) return 'system';
  if (port < 49152) return 'user';
  return 'dynamic';
}
