import net from 'node:net';
import { once } from 'node:events';
import { StringDecoder } from 'node:string_decoder';

export const readText = async (host: string, port: number): Promise<string> => {
  const decoder = new StringDecoder();
  const socket = new net.Socket();
  let text = '';
  socket.on('data', (bytes) => (text += decoder.write(bytes)));
  socket.connect({ host, port });
  await once(socket, 'end');
  return text + decoder.end();
};
