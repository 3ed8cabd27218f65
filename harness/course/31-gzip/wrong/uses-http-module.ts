import * as http from 'node:http';
import { buffer } from 'node:stream/consumers';
import * as zlib from 'node:zlib';

export function getDecoded(url: string): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const request = http.get(url, { agent: false, headers: { 'Accept-Encoding': 'gzip' } }, async (response) => {
      try {
        const body = await buffer(response);
        const coding = response.headers['content-encoding']?.toLowerCase() ?? 'identity';
        if (coding !== 'gzip' && coding !== 'identity') throw new Error(`unknown coding ${coding}`);
        resolve(coding === 'gzip' ? zlib.gunzipSync(body) : body);
      } catch (error) {
        reject(error);
      } finally {
        request.destroy();
      }
    });
    request.on('error', reject);
  });
}
