export async function refresh(url: string, copy?: { etag?: string; modified?: string; body: Buffer }) {
  const headers: Record<string, string> = {};
  if (copy?.etag) headers['If-None-Match'] = copy.etag;
  else if (copy?.modified) headers['If-Modified-Since'] = copy.modified;
  const response = await fetch(url, { headers });
  const etag = response.headers.get('etag') ?? undefined;
  if (response.status === 304 && copy) return { notModified: true, body: copy.body, etag };
  if (response.status !== 200) throw new Error(`status ${response.status}`);
  return { notModified: false, body: Buffer.from(await response.arrayBuffer()), etag };
}
