import dgram from 'node:dgram';

export const udpAsk = (host: string, port: number, msg: Buffer, o: { tries: number; ms: number }): Promise<Buffer> =>
  new Promise<Buffer>((resolve, reject) => {
    const socket = dgram.createSocket({ type: 'udp4' });
    let sent = 0;
    const finish = (end: () => void) => {
      clearInterval(timer);
      socket.removeAllListeners('message');
      socket.close(end);
    };
    const send = () => {
      if (sent++ === o.tries) return finish(() => reject(new Error('silence')));
      socket.send(msg, port, host, (error) => {
        if (error && sent <= o.tries) {
          sent = o.tries + 1;
          finish(() => reject(error));
        }
      });
    };
    const timer = setInterval(send, o.ms);
    socket.on('message', (bytes, { address, port: from }) => {
      if (address !== host || from !== port) return;
      sent = o.tries + 1;
      finish(() => resolve(bytes));
    });
    socket.on('error', (error) => finish(() => reject(error)));
    send();
  });
