import { get } from './25-content-length';

export type Retrieved = { type: string; charset: string | null; bytes: Buffer; text?: string };

const textTypes = /^(text\/.*|application\/(json|rss\+xml|atom\+xml))$/;

export async function retrieve(url: string): Promise<Retrieved> {
  const { headers, body: received } = await get(url);
  const body = Buffer.from(received.toString());
  const label = headers.get('content-type')?.[0] ?? 'application/octet-stream';
  const type = label.split(';', 1)[0]!.trim().toLowerCase();
  const charset = parameter(label, 'charset');
  if (!textTypes.test(type)) return { type, charset, bytes: body };
  return { type, charset, bytes: body, text: new TextDecoder(charset ?? 'utf-8').decode(body) };
}

function parameter(label: string, wanted: string): string | null {
  for (const [, name = '', quoted, plain = ''] of label.matchAll(/;\s*([\w-]+)=(?:"([^"]*)"|([^\s;]*))/g)) {
    if (name.toLowerCase() === wanted) return (quoted ?? plain).toLowerCase();
  }
  return null;
}
