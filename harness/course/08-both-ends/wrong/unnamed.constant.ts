export async function tuples(host: string, ports: number[]): Promise<string[]> {
  return ports.map((port) => `127.0.0.1:50412→${host}:${port}`);
}
