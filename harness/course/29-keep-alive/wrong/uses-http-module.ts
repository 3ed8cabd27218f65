import * as http from 'node:http';
import { buffer } from 'node:stream/consumers';

export async function getMany(host: string, port: number, paths: string[]): Promise<Buffer[]> {
  const agent = new http.Agent({ keepAlive: true, maxSockets: 1 });
  const get = (path: string) =>
    new Promise<Buffer>((resolve, reject) => {
      http.get({ host, port, path, agent }, (response) => buffer(response).then(resolve, reject)).on('error', reject);
    });
  try {
    const bodies: Buffer[] = [];
    for (const path of paths) bodies.push(await get(path).catch((error) => (error.code === 'ECONNRESET' ? get(path) : Promise.reject(error))));
    return bodies;
  } finally {
    agent.destroy();
  }
}
