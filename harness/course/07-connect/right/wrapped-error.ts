import { createConnection, type Socket } from 'net';

const open = async (host: string, port: number): Promise<Socket> => {
  const socket = createConnection({ host, port, noDelay: true, allowHalfOpen: true });
  try {
    await ready(socket);
  } catch (cause) {
    socket.destroy();
    throw new Error(`cannot connect to ${host}:${port}`, { cause });
  }
  return socket;
};

function ready(socket: Socket) {
  let failed!: (error: Error) => void;
  return new Promise<void>((resolve, reject) => socket.once('ready', resolve).once('error', (failed = reject))).finally(() => socket.off('error', failed));
}

export { open };
