import * as http from 'node:http';
import type { HttpResponse } from './types';

export function get(url: string): Promise<HttpResponse> {
  return new Promise((resolve, reject) => {
    const request = http.get(url, { agent: false }, (response) => {
      const chunks: Buffer[] = [];
      const headers = new Map(Object.entries(response.headersDistinct).map(([name, values]) => [name, values ?? []]));
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('error', reject);
      response.on('end', () => {
        resolve({ version: `HTTP/${response.httpVersion}`, status: response.statusCode!, reason: response.statusMessage!, headers, body: Buffer.concat(chunks) });
        request.destroy();
      });
    });
    request.on('error', reject);
  });
}
