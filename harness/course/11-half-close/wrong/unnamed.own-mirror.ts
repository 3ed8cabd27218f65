export async function ask(host: string, port: number, message: Buffer): Promise<Buffer> {
  return Buffer.concat([Buffer.from('backwards: '), Buffer.from(message).reverse()]);
}
