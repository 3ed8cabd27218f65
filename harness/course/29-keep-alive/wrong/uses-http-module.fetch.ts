export async function getMany(host: string, port: number, paths: string[]): Promise<Buffer[]> {
  const bodies: Buffer[] = [];
  for (const path of paths) bodies.push(Buffer.from(await (await fetch(`http://${host}:${port}${path}`)).arrayBuffer()));
  return bodies;
}
