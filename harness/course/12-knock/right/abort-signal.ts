import { once } from 'node:events';
import net from 'node:net';

export async function knock(host: string, port: number, ms: number) {
  const socket = net.connect(port, host);
  socket.on('error', () => {});
  try {
    await once(socket, 'connect', { signal: AbortSignal.timeout(ms) });
    return 'open';
  } catch (error) {
    const { name, code } = error as { name: string; code?: string };
    if (name === 'AbortError') return 'silent';
    if (code === 'ECONNREFUSED') return 'refused';
    throw error;
  } finally {
    socket.destroy();
  }
}
