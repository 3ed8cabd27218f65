export async function retrieve(url: string) {
  const response = await fetch(url);
  const label = response.headers.get('content-type')!.toLowerCase();
  const bytes = Buffer.from(await response.arrayBuffer());
  const type = label.split(';')[0]!;
  const charset = /;\s*charset="?([^"]+)/.exec(label)?.[1] ?? null;
  return { type, charset, bytes, ...(/^text\/|json|rss|atom/.test(type) && { text: new TextDecoder(charset ?? 'utf-8').decode(bytes) }) };
}
