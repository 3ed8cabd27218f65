import type { HttpResponse } from './types';

export async function follow(url: string, max: number): Promise<HttpResponse & { url: string; hops: number }> {
  let hops = 0;
  let response = await fetch(url, { redirect: 'manual' });
  for (; [301, 302, 303, 307, 308].includes(response.status) && response.headers.has('location'); hops++) {
    if (hops === max) throw new Error('too many redirects');
    url = new URL(response.headers.get('location')!, url).href;
    response = await fetch(url, { redirect: 'manual' });
  }
  const headers = new Map([...response.headers].map(([name, value]) => [name, [value]]));
  return { version: 'HTTP/1.1', status: response.status, reason: response.statusText, headers, body: Buffer.from(await response.arrayBuffer()), url, hops };
}
