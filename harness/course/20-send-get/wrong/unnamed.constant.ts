export async function fetchRaw(url: string): Promise<Buffer> {
  return Buffer.from('HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nConnection: close\r\n\r\nhello');
}
