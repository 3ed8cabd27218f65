import type { HttpResponse } from './types';

export async function get(url: string): Promise<HttpResponse> {
  const response = await fetch(url, { headers: { connection: 'close' } });
  const headers = new Map([...response.headers].map(([name, value]) => [name, [value]]));
  return { version: 'HTTP/1.1', status: response.status, reason: response.statusText, headers, body: Buffer.from(await response.arrayBuffer()) };
}
