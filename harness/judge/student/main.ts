// The student process: the only place where a learner's code runs. It does what the judge asks over two pipes.
// Whatever is needed later is captured before that code is loaded.
import { createRequire } from 'node:module';
import * as net from 'node:net';
import process from 'node:process';
import { MessageReader, writeMessage } from './channel';
import { during, leftOpen, observe, socketBytes, socketHasDeadline } from './observer';
import { loadProgram } from './program';
import { channelClosedCode, type FromStudent, type Program, type Pulse, type ToStudent } from './protocol';
import { travelling, travellingError } from './values';

const toJudge = 3;
const fromJudge = 4;
const closingMs = Number(process.argv[2]);

const { setTimeout, setImmediate, Function } = globalThis;
const { getActiveResourcesInfo, cpuUsage } = process;
const reallyExit = (process as unknown as { reallyExit(code: number): never }).reallyExit.bind(process);
const now = performance.now.bind(performance);

let token = '';
let loaded: Record<string, unknown> = {};
let loadBeside: (name: string) => unknown = require;

function tell(message: FromStudent): void {
  let unsendable: unknown;
  try {
    return writeMessage(toJudge, { token, message });
  } catch (thrown) {
    unsendable = thrown;
  }
  // Without its channel the process has nobody to answer to.
  if ((unsendable as NodeJS.ErrnoException).code === 'EBADF' || (unsendable as NodeJS.ErrnoException).code === 'EPIPE') reallyExit(channelClosedCode);
  throw unsendable;
}

function load(program: Program): void {
  try {
    loadBeside = createRequire(program.entry);
    loaded = withClearErrors(loadProgram(program));
    tellLeftOpen();
    tell({ type: 'loaded' });
  } catch (thrown) {
    tell({ type: 'loaded', error: travellingError(thrown) });
  }
}

// A check asks for `readAll` by its name; a file that does not export it gets a sentence instead of "undefined is not a function".
function withClearErrors(own: Record<string, unknown>): Record<string, unknown> {
  return new Proxy(own, {
    get(target, name) {
      if (typeof name === 'symbol' || name in target) return Reflect.get(target, name) as unknown;
      const others = Object.keys(target);
      const has = others.length > 0 ? `it exports ${others.join(', ')}` : 'it exports nothing';
      throw Object.assign(new Error(`The file does not export "${name}": ${has}.`), { code: 'KOANS_NO_EXPORT' });
    },
  });
}

async function evaluate(id: number, code: string, argument: unknown): Promise<void> {
  const answer = await during(id, () => outcomeOf(code, argument));
  await closing(id);
  tellLeftOpen(id);
  answerWith(id, answer);
}

// By index: the iterator of arrays may be the learner's by now.
function tellLeftOpen(id?: number): void {
  const left = leftOpen(id);
  for (let i = 0; i < left.length; i++) tell({ type: 'fact', fact: left[i]! });
}

type Answer = { value: unknown } | { error: ReturnType<typeof travellingError> };

async function outcomeOf(code: string, argument: unknown): Promise<Answer> {
  try {
    const work = Function(`return (${code})`)() as (exports: unknown, argument: unknown, load: typeof loadBeside) => unknown;
    return { value: travelling(await work(loaded, argument, loadBeside)) };
  } catch (thrown) {
    return { error: travellingError(thrown) };
  }
}

function answerWith(id: number, answer: Answer): void {
  try {
    tell({ type: 'result', id, ...answer });
  } catch (thrown) {
    tell({ type: 'result', id, error: travellingError(thrown) });
  }
}

// A socket that has finished closes a few turns of the event loop later; one that is left open never does.
async function closing(id: number): Promise<void> {
  const until = now() + closingMs;
  while (leftOpen(id).length > 0 && now() < until) await new Promise((resolve) => setTimeout(resolve, 1));
}

function pulse(): Pulse {
  const active = getActiveResourcesInfo.call(process).filter((name) => name !== 'PipeWrap' && name !== 'Immediate');
  const { user, system } = cpuUsage.call(process);
  return { active: socketHasDeadline() ? [...active, 'Timeout'] : active, socketBytes: socketBytes(), cpuMicros: user + system };
}

function handle(message: ToStudent): void {
  switch (message.type) {
    case 'hello':
      token = message.token;
      return;
    case 'load':
      return load(message.program);
    case 'evaluate':
      void evaluate(message.id, message.code, message.argument);
      return;
    case 'ping':
      // One turn later, so that whatever had arrived before the ping has been read.
      setImmediate(() => tell({ type: 'pong', id: message.id }));
      return;
    case 'feel-pulse':
      setImmediate(() => tell({ type: 'pong', id: message.id, pulse: pulse() }));
  }
}

// What is printed goes out at once, so that nothing of it is lost when the process is ended, and none piles up in memory.
for (const stream of [process.stdout, process.stderr]) {
  (stream as unknown as { _handle?: { setBlocking?(on: boolean): void } })._handle?.setBlocking?.(true);
}
const reader = new MessageReader();
const fromJudgeSocket = new net.Socket({ fd: fromJudge, readable: true, writable: false });
fromJudgeSocket.on('data', (bytes: Buffer) => {
  for (const message of reader.push(bytes)) handle(message as ToStudent);
});
// Without its judge a student process has nothing to live for.
fromJudgeSocket.on('close', () => reallyExit(0));
observe((fact) => tell({ type: 'fact', fact }), reallyExit);
tell({ type: 'ready' });
