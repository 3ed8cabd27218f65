// Walks with a generator; resolves relative references with the older function of node:url.
import url from 'node:url';
import { get } from './25-content-length';
import type { HttpResponse } from './types';

const moved = new Set([301, 302, 303, 307, 308]);

async function* walk(from: string): AsyncGenerator<HttpResponse & { url: string }> {
  for (let at: string | undefined = from; at !== undefined; ) {
    const answer: HttpResponse = await get(at);
    yield { ...answer, url: at };
    const to: string[] | undefined = moved.has(answer.status) ? answer.headers.get('location') : undefined;
    at = to && url.resolve(at, to[0]!);
  }
}

export async function follow(from: string, max: number) {
  let hops = -1;
  let last: (HttpResponse & { url: string }) | undefined;
  for await (const answer of walk(from)) {
    last = answer;
    if (++hops === max && moved.has(answer.status) && answer.headers.has('location')) throw new Error(`more than ${max} redirects`);
  }
  return { ...last!, hops };
}
