export async function fetchRaw(url: string): Promise<Buffer> {
  return Buffer.alloc(0);
}
