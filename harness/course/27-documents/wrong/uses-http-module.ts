import { get } from 'http';
import { buffer } from 'node:stream/consumers';

export function retrieve(url: string): Promise<{ type: string; charset: string | null; bytes: Buffer; text?: string }> {
  return new Promise((resolve, reject) => {
    get(url, { agent: false }, async (response) => {
      const label = response.headers['content-type']!.toLowerCase();
      const bytes = await buffer(response).catch(reject);
      if (!bytes) return;
      const type = label.split(';')[0]!;
      const charset = /;\s*charset="?([^"]+)/.exec(label)?.[1] ?? null;
      resolve({ type, charset, bytes, ...(/^text\/|json|rss|atom/.test(type) && { text: new TextDecoder(charset ?? 'utf-8').decode(bytes) }) });
    }).on('error', reject);
  });
}
