export async function getDecoded(url: string): Promise<Buffer> {
  return Buffer.from('hello');
}
