import * as http from 'node:http';
import { buffer } from 'node:stream/consumers';

type Copy = { etag?: string; modified?: string; body: Buffer };

export function refresh(url: string, copy?: Copy): Promise<{ notModified: boolean; body: Buffer; etag?: string }> {
  const headers: http.OutgoingHttpHeaders = {};
  if (copy?.etag) headers['If-None-Match'] = copy.etag;
  else if (copy?.modified) headers['If-Modified-Since'] = copy.modified;
  return new Promise((resolve, reject) => {
    const request = http.get(url, { agent: false, headers }, (response) => {
      const { etag } = response.headers;
      buffer(response).then((body) => {
        if (response.statusCode === 304 && copy) resolve({ notModified: true, body: copy.body, etag: etag ?? copy.etag });
        else if (response.statusCode === 200) resolve({ notModified: false, body, etag });
        else reject(new Error(`status ${response.statusCode}`));
        request.destroy();
      }, reject);
    });
    request.on('error', reject);
  });
}
