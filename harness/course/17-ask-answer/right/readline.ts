import { connect } from 'node:net';
import { once } from 'node:events';
import { createInterface } from 'node:readline';

export async function converse(host: string, port: number, asks: string[]) {
  const socket = connect(port, host);
  await once(socket, 'connect');
  let failure: Error | undefined;
  socket.on('error', (error) => (failure = error));
  const lines = createInterface({ input: socket })[Symbol.asyncIterator]();
  const answers: string[] = [];
  for (const ask of asks) {
    socket.write(`${ask}\n`);
    const { value, done } = await lines.next();
    if (failure) throw failure;
    if (done) {
      socket.destroy();
      throw new Error('no answer');
    }
    answers.push(value);
  }
  socket.end();
  return answers;
}
