export async function getMany(host: string, port: number, paths: string[]): Promise<Buffer[]> {
  return paths.map((path) => Buffer.from(`the page ${path}`));
}
