import { get } from './25-content-length';
import type { HttpResponse } from './types';

class Way {
  private seen = new Set<string>();
  hops = 0;

  constructor(public url: URL, private max: number) {
    this.seen.add(url.href);
  }

  next({ status, headers }: HttpResponse): boolean {
    const location = headers.get('location')?.at(0);
    if (!/^30[12378]$/.test(String(status)) || !location) return false;
    this.url = new URL(location, this.url);
    this.url.hash = '';
    if (this.seen.has(this.url.href)) throw new Error(`circle at ${this.url}`);
    this.seen.add(this.url.href);
    this.hops += 1;
    if (this.hops > this.max) throw new RangeError('too far');
    return true;
  }
}

const follow = async (url: string, max: number) => {
  const way = new Way(new URL(url), max);
  let answer: HttpResponse;
  do answer = await get(way.url.href);
  while (way.next(answer));
  return Object.assign(answer, { url: way.url.href, hops: way.hops });
};

export { follow };
