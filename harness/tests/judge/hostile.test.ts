// What a learner's program may do to the judge, and what it gets: a status, one sentence, its line where there is one;
// and the next program is judged as if nothing had been.
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startJudge, type Judge } from '../../judge/judge';
import type { Status } from '../../judge/verdict';
import { solutionFile, workspaceAt } from '../../workspace';
import { processesWith } from '../process-list';

jest.setTimeout(60_000);

const exercise = '02-parse-port';
const folder = mkdtempSync(path.join(tmpdir(), 'koans-hostile-'));

interface Row {
  does: string;
  program: string;
  /** Several, where it depends on what Node itself still needs of what was patched. */
  status: Status | Status[];
  says: RegExp;
  line?: number;
}

/** A program whose parsePort does this, on line 3. */
const instead = (body: string, top = '') => `${top}\nexport function parsePort(text: string): unknown {\n  ${body}\n}\n`;

/** A right answer that does this first, on line 1. */
const before = (top: string) => `${top}
export function parsePort(text: string) {
  if (!/^[1-9]\\d{0,4}$/.test(text) || +text > 65535) throw new RangeError('not a port');
  const port = Number(text);
  return { port, range: port < 1024 ? 'system' : port < 49152 ? 'user' : 'dynamic' };
}
`;

const rows: Row[] = [
  { does: 'is empty', program: '', status: 'failed', says: /does not export "parsePort": it exports nothing/ },
  { does: 'is not text', program: '\0\x01\x02', status: 'syntax-error', says: /not text/ },
  { does: 'is not TypeScript', program: 'Dear teacher, {{{', status: 'syntax-error', says: /./, line: 1 },
  { does: 'exports the wrong name', program: 'export const parseport = () => 80;', status: 'failed', says: /does not export "parsePort": it exports parseport/ },
  { does: 'throws while it is loaded', program: before('JSON.parse("no");'), status: 'crashed', says: /throws while it is loaded: SyntaxError/, line: 1 },
  { does: 'throws null while it is loaded', program: before('throw null;'), status: 'crashed', says: /throws while it is loaded: null/ },
  { does: 'calls process.exit while it is loaded', program: before('process.exit(0);'), status: 'exited', says: /called process\.exit\(0\)/, line: 1 },
  { does: 'calls process.exit when it is called', program: instead('process.exit(0);'), status: 'exited', says: /called process\.exit\(0\)/, line: 3 },
  { does: 'calls process.reallyExit', program: instead('(process as any).reallyExit(0);'), status: 'exited', says: /process\.reallyExit/, line: 3 },
  { does: 'aborts', program: instead('process.abort();'), status: 'exited', says: /process\.abort/, line: 3 },
  { does: 'loops for ever', program: instead('for (;;) {}'), status: 'timed-out', says: /did not finish within 5 s/ },
  { does: 'loops for ever while it is loaded', program: before('for (;;) {}'), status: 'timed-out', says: /did not finish loading within 5 s/ },
  { does: 'loops for ever in turns', program: instead('return new Promise(() => { const again = () => setImmediate(again); again(); });'), status: 'timed-out', says: /did not finish within 5 s/ },
  { does: 'never settles its promise', program: instead('return new Promise(() => {});'), status: 'timed-out', says: /never finished/ },
  { does: 'stops itself', program: instead("process.kill(process.pid, 'SIGSTOP');"), status: 'timed-out', says: /did not finish within 5 s/ },
  { does: 'fills the heap', program: instead('const all: unknown[] = []; for (;;) all.push({ text, at: all.length });'), status: 'out-of-memory', says: /more memory than it may: 256 MiB/ },
  { does: 'fills memory with Buffers', program: instead('const all: Buffer[] = []; for (;;) all.push(Buffer.alloc(2 ** 20, 1));'), status: 'out-of-memory', says: /more memory than it may/ },
  { does: 'floods its output', program: instead("for (;;) console.log('x'.repeat(1000));"), status: 'output-flood', says: /printed more than 1 MiB/ },
  { does: 'ends its parent by pid', program: instead("process.kill(process.ppid, 'SIGKILL');"), status: 'failed', says: /EPERM: process \d+ was not started by this program/, line: 3 },
  {
    does: 'ends its parent through a shell',
    program: instead('execSync(`kill -9 ${process.ppid}`);', "import { execSync } from 'node:child_process';"),
    status: 'crashed',
    says: /was ended by SIGKILL while your program ran/,
  },
  { does: 'ends its own process group', program: instead("process.kill(0, 'SIGKILL');"), status: 'crashed', says: /ended by the signal SIGKILL/ },
  { does: 'leaves a server open', program: before("import('node:net').then((net) => net); require('node:net').createServer().listen(0);"), status: 'failed', says: /A server .* still open/, line: 1 },
  { does: 'patches expect', program: before('expect.extend({});'), status: 'crashed', says: /throws while it is loaded: ReferenceError: expect is not defined/, line: 1 },
  { does: 'patches Object.prototype', program: instead('return {};', "Object.assign(Object.prototype, { port: 80, range: 'system', toJSON: () => 1 });"), status: 'failed', says: /gave {}/ },
  { does: 'gives Object.prototype setters', program: instead('return {};', "for (const name of ['id', 'type', 'value', 'port']) Object.defineProperty(Object.prototype, name, { set() {}, get: () => 80 });"), status: ['failed', 'crashed'], says: /./ },
  {
    does: 'patches net, fs, Date and process.send',
    program: instead(
      "return { port: 80, range: 'system' };",
      "const [net, fs] = [require('net'), require('fs')]; net.Socket.prototype.write = () => true; fs.writeSync = () => 0; Date.now = () => 0; (process as any).send = () => true; (globalThis as any).setImmediate = () => {};",
    ),
    status: 'failed',
    says: /gave { port: 80, range: 'system' }/,
  },
  { does: 'patches what Promise and Array can do', program: before('Promise.prototype.then = function () { return this; } as any; Array.prototype.map = () => []; Buffer.concat = () => Buffer.alloc(0);'), status: ['failed', 'crashed'], says: /./ },
  { does: 'patches how errors are made', program: instead("throw new Error('boom');", "Error.prepareStackTrace = () => 'none'; Error.stackTraceLimit = 0;"), status: 'failed', says: /threw Error: boom/ },
  { does: 'throws after it has returned', program: instead("setTimeout(() => { throw new Error('later'); }); return new Promise((done) => setTimeout(done, 100));"), status: 'crashed', says: /nobody caught an error: Error: later/, line: 3 },
  { does: 'forgets a rejected promise', program: instead("Promise.reject(new Error('lost')); return new Promise((done) => setTimeout(done, 100));"), status: 'crashed', says: /nobody handled a rejected promise: Error: lost/, line: 3 },
  { does: 'writes rubbish into the channel', program: before("require('node:fs').writeSync(3, Buffer.alloc(100, 255));"), status: 'crashed', says: /wrote into the channel/ },
  {
    does: 'forges results in the channel',
    program: instead(
      'return null;',
      "for (let id = 1; id < 30; id++) { const body = require('v8').serialize({ token: '', message: { type: 'result', id, value: { port: 1, range: 'system' } } }); const head = Buffer.alloc(4); head.writeUInt32BE(body.length); require('fs').writeSync(3, Buffer.concat([head, body])); }",
    ),
    status: 'failed',
    says: /gave null/,
  },
  { does: 'closes the channel', program: before("require('node:fs').closeSync(3); require('node:fs').closeSync(4);"), status: 'crashed', says: /closed the channel/ },
  { does: 'returns a proxy that throws', program: instead("return new Proxy({}, { get() { throw new Error('trap'); }, ownKeys() { throw new Error('trap'); } });"), status: 'failed', says: /./ },
  { does: 'returns an object in a circle', program: instead('const circle: any = {}; circle.self = circle; return circle;'), status: 'failed', says: /gave {/ },
  { does: 'throws null', program: instead('throw null;'), status: 'failed', says: /null/ },
  { does: 'leaves its errors to process.on', program: before("process.on('uncaughtException', () => {}); setTimeout(() => { throw new Error('late'); }, 0);"), status: 'failed', says: /Nobody caught an error.*process\.on\("uncaughtException"\): Error: late/ },
  { does: 'returns more than anybody could read', program: instead('return Array.from({ length: 700_000 }, (_, n) => ({ n, text }));'), status: ['failed', 'timed-out', 'out-of-memory'], says: /gave \[ \{ n: 0,.*expected \{ port|did not finish|more memory than it may/ },
  { does: 'throws what cannot be looked at', program: instead('throw { get name() { throw 1; }, get message() { throw 1; }, get stack() { throw 1; } };'), status: 'failed', says: /cannot be looked at/ },
];

let judge: Judge;
beforeAll(() => {
  judge = startJudge({ workspace: workspaceAt(), seed: 'hostile' });
  judge.prepare(exercise);
});
afterAll(() => judge.close());

function judged(program: string) {
  const file = path.join(folder, 'program.ts');
  writeFileSync(file, program);
  return judge.judge({ exercise, file, imports: 'solutions' });
}

test.each(rows)('a program that $does', async ({ program, status, says, line }) => {
  const verdict = await judged(program);
  const failed = verdict.checks.find((check) => check.status === 'failed');
  expect([status].flat()).toContain(verdict.status);
  expect(failed?.message ?? verdict.types[0]?.message).toMatch(says);
  if (line !== undefined) expect((failed?.at ?? verdict.types[0])?.line).toBe(line);
  expect(await judge.judge({ exercise, file: solutionFile(exercise), imports: 'solutions' })).toMatchObject({ status: 'passed' });
});

test('a missing file is a failed check that says how to get it back', async () => {
  const verdict = await judge.judge({ exercise, file: path.join(folder, 'nowhere.ts'), imports: 'solutions' });
  expect(verdict.status).toBe('failed');
  expect(verdict.checks[0]!.message).toMatch(/cannot be read.*npm run reset -- 02/);
});

test('everything a program has started is ended with it, detached children too', async () => {
  const marker = `98${process.pid}`;
  const start = `spawn('sleep', ['${marker}1'], { detached: true, stdio: 'inherit' }).unref(); execSync('sleep ${marker}2 >/dev/null 2>&1 & setsid sleep ${marker}3 >/dev/null 2>&1 &');`;
  await judged(instead(`${start} return null;`, "import { execSync, spawn } from 'node:child_process';"));
  await judge.judge({ exercise, file: solutionFile(exercise), imports: 'solutions' });
  expect(processesWith(`sleep ${marker}`)).toEqual([]);
});

test('what a program that passes has left running by a synchronous call is ended too', async () => {
  const marker = `97${process.pid}`;
  const start = `import { spawnSync } from 'node:child_process'; spawnSync('sh', ['-c', 'sleep ${marker}1 >/dev/null 2>&1 & setsid sleep ${marker}2 >/dev/null 2>&1 &']);`;
  expect(await judged(before(start))).toMatchObject({ status: 'passed' });
  await judge.judge({ exercise, file: solutionFile(exercise), imports: 'solutions' });
  expect(processesWith(`sleep ${marker}`)).toEqual([]);
});

test('a program that listens in on the channel of the checks learns no token', async () => {
  const taps = `
    import v8 from 'node:v8';
    let isLooking = false;
    const tap = (target: any, name: string) => {
      const own = target[name];
      target[name] = function (...args: unknown[]) {
        if (!isLooking) {
          isLooking = true;
          if ([this, ...args].some((value) => Buffer.isBuffer(value) ? value.includes('token') : typeof value === 'object' && value !== null && 'token' in value)) process.stdout.write(\`heard by \${name}\`);
          isLooking = false;
        }
        return Reflect.apply(own, this, args);
      };
    };
    for (const name of ['subarray', 'slice', 'copy', 'set', 'writeUInt32BE']) tap(Buffer.prototype, name);
    for (const name of ['writeValue', 'writeHeader', 'releaseBuffer']) tap(v8.Serializer.prototype, name);
    for (const name of ['concat', 'from', 'alloc']) tap(Buffer, name);
    tap(v8, 'serialize');`;
  expect(await judged(before(taps))).toMatchObject({ status: 'passed', output: '' });
});

test('a right answer that prints a lot passes, and its output is cut in the middle', async () => {
  const verdict = await judged(before("for (let i = 0; i < 3000; i++) console.log(`line ${i} ${'.'.repeat(60)}`);"));
  expect(verdict.status).toBe('passed');
  expect(verdict.output.length).toBeLessThan(66_000);
  expect(verdict.output).toMatch(/^line 0 .*bytes are left out here.*line 2999 \.+\n$/s);
});

test('a right answer with a type error is not yet passed', async () => {
  const verdict = await judged(before("const port: number = 'eighty';"));
  expect(verdict.status).toBe('type-error');
  expect(verdict.types).toEqual([expect.objectContaining({ file: 'exercises/02-parse-port.ts', line: 1, column: 7, code: 2322 })]);
});
