import * as net from 'node:net';
import { once } from 'node:events';

export async function knock(host: string, port: number, ms: number): Promise<'open' | 'refused' | 'silent'> {
  const socket = net.connect(port, host).on('error', () => {});
  try {
    await once(socket, 'connect', { signal: AbortSignal.timeout(ms) });
    return 'open';
  } catch (error) {
    if ((error as Error).name === 'AbortError') return 'silent';
    if (/^connect ECONNREFUSED/.test((error as Error).message)) return 'refused';
    throw error;
  } finally {
    socket.destroy();
  }
}
