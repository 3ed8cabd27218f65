import * as http from 'node:http';
import { json } from 'node:stream/consumers';

export function postJson(url: string, value: unknown): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const request = http.request(url, { method: 'POST', agent: false, headers: { 'Content-Type': 'application/json' } }, (response) => {
      json(response).then(resolve, reject);
    });
    request.on('error', reject);
    request.end(JSON.stringify(value));
  });
}
