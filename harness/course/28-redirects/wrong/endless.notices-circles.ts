import { get } from './25-content-length';
import type { HttpResponse } from './types';

export async function follow(url: string, max: number, seen: string[] = []): Promise<HttpResponse & { url: string; hops: number }> {
  if (seen.includes(url)) throw new Error('redirect loop');
  const answer = await get(url);
  const location = answer.headers.get('location')?.[0];
  if (![301, 302, 303, 307, 308].includes(answer.status) || !location) return { ...answer, url, hops: seen.length };
  return follow(new URL(location, url).href, max, [...seen, url]);
}
