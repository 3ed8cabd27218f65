import { get } from './25-content-length';
import type { HttpResponse } from './types';

const redirects = [301, 302, 303, 307, 308];

export async function follow(url: string, max: number): Promise<HttpResponse & { url: string; hops: number }> {
  let here = url;
  for (let hops = 0; ; hops++) {
    const answer = await get(here);
    const location = answer.headers.get('location')?.[0];
    if (answer.status < 300 || answer.status >= 400 || !location) return { ...answer, url: here, hops };
    if (hops === max) throw new Error('too many redirects');
    here = new URL(location, here).href;
  }
}
