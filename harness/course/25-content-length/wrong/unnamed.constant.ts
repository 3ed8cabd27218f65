import type { HttpResponse } from './types';

export async function get(url: string): Promise<HttpResponse> {
  return { version: 'HTTP/1.1', status: 200, reason: 'OK', headers: new Map([['content-length', ['5']]]), body: Buffer.from('hello') };
}
