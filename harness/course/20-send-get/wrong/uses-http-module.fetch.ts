export async function fetchRaw(url: string): Promise<Buffer> {
  const response = await fetch(url);
  const head = [`HTTP/1.1 ${response.status} ${response.statusText}`, ...[...response.headers].map(([name, value]) => `${name}: ${value}`), '', ''].join('\r\n');
  return Buffer.concat([Buffer.from(head), Buffer.from(await response.arrayBuffer())]);
}
