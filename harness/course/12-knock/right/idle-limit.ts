import { Socket } from 'node:net';

type Answer = 'open' | 'refused' | 'silent';

class Knock {
  readonly #socket = new Socket();

  at(host: string, port: number, ms: number): Promise<Answer> {
    return new Promise((resolve, reject) => {
      let answer: Answer | undefined;
      const end = (what: Answer) => {
        answer ??= what;
        this.#socket.destroy();
      };
      this.#socket.setTimeout(ms, () => end('silent'));
      this.#socket.once('connect', () => end('open'));
      this.#socket.once('error', (error: NodeJS.ErrnoException) => {
        if (error.code === 'ECONNREFUSED') end('refused');
        else reject(error);
      });
      this.#socket.once('close', () => answer && resolve(answer));
      this.#socket.connect({ port, host });
    });
  }
}

const knock = (host: string, port: number, ms: number) => new Knock().at(host, port, ms);

export { knock };
