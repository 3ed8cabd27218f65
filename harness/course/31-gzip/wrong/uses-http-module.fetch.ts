export async function getDecoded(url: string): Promise<Buffer> {
  const response = await fetch(url, { headers: { 'Accept-Encoding': 'gzip' } });
  return Buffer.from(await response.arrayBuffer());
}
