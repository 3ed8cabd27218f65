import net from 'node:net';

// Asks everything, says FIN, and reads until the server has finished too.
const converse = async (host: string, port: number, asks: string[]): Promise<string[]> => {
  const socket = net.createConnection({ host, port, allowHalfOpen: true });
  socket.end(asks.map((ask) => ask + '\n').join(''));
  const chunks: Buffer[] = [];
  for await (const chunk of socket) chunks.push(chunk);
  const answers = Buffer.concat(chunks).toString('utf8').split('\n').slice(0, -1);
  if (answers.length < asks.length) throw new Error(`only ${answers.length} of ${asks.length} answers came`);
  return answers;
};

export { converse };
