import { target } from './03-url-parts';
import { fetchRaw } from './20-send-get';
import { parseHeaders } from './22-headers';
import { splitHead } from './23-split-head';

class Document {
  readonly type: string;
  readonly charset: string | null;
  declare readonly text?: string;

  constructor(label: string, readonly bytes: Uint8Array) {
    this.type = /^\s*([^;\s]+)/.exec(label)![1]!.toLowerCase();
    this.charset = /;\s*charset\s*=\s*"?([^";\s]+)/i.exec(label)?.[1]?.toLowerCase() ?? null;
    if (/^text\/|^application\/(json|(rss|atom)\+xml)$/.test(this.type)) this.text = new TextDecoder(this.charset ?? undefined).decode(bytes);
  }
}

async function retrieve(url: string) {
  if (target(url).secure) throw new Error('not yet');
  const answer = splitHead(await fetchRaw(url));
  if (!answer) throw new Error('no head');
  const lines = answer.head.split('\r\n').slice(1).join('\r\n');
  return new Document(parseHeaders(`${lines}\r\n`).get('content-type')![0]!, new Uint8Array(answer.rest));
}

export { retrieve };
