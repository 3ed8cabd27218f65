class Port {
  readonly range: 'system' | 'user' | 'dynamic';
  constructor(readonly port: number) {
    this.range = port < 1024 ? 'system' : port < 49152 ? 'user' : 'dynamic';
  }
}

function parsePort(text: string) {
  const port = Number(text);
  if (String(port) !== text || !Number.isInteger(port) || port < 1 || port > 65535) throw new RangeError(`not a port: ${text}`);
  return new Port(port);
}

export { parsePort };
