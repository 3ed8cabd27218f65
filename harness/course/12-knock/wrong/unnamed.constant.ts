export async function knock(host: string, port: number, ms: number) {
  return 'open';
}
