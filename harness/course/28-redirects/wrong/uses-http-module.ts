import * as http from 'node:http';
import { buffer } from 'node:stream/consumers';
import type { HttpResponse } from './types';

export function follow(url: string, max: number, hops = 0): Promise<HttpResponse & { url: string; hops: number }> {
  return new Promise((resolve, reject) => {
    const request = http.get(url, { agent: false }, async (response) => {
      const status = response.statusCode!;
      const { location } = response.headers;
      const body = await buffer(response).catch(reject);
      if ([301, 302, 303, 307, 308].includes(status) && location) {
        if (hops === max) return reject(new Error('too many redirects'));
        return resolve(follow(new URL(location, url).href, max, hops + 1));
      }
      const headers = new Map(Object.entries(response.headersDistinct).map(([name, values]) => [name, values ?? []]));
      resolve({ version: `HTTP/${response.httpVersion}`, status, reason: response.statusMessage!, headers, body: body!, url, hops });
    });
    request.on('error', reject);
  });
}
