import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { text } from 'node:stream/consumers';
import { environment, freshWorkspace, koans } from './terminal';

jest.setTimeout(120_000);

const root = freshWorkspace();
afterAll(() => rmSync(root, { recursive: true, force: true }));

function learn(args: string[], env: NodeJS.ProcessEnv = {}) {
  return spawn(process.execPath, [koans, 'learn', ...args], { cwd: root, env: { ...environment(root), ...env }, stdio: 'pipe' });
}

test('with its input closed it says the verdict in plain lines, and ends', async () => {
  const child = learn(['02']);
  child.stdin.end();
  const [output, errors, [code]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'exit')]);
  expect({ code, errors }).toEqual({ code: 0, errors: '' });
  expect(output).toMatch(/^judging 02 parse-port\n02 parse-port: not started\n(.*\n)+keys: /);
  expect(output).toMatch(/^(?:\n|\P{C})*$/u);
});

test.each([
  ['in CI', { CI: 'true' }],
  ['in an ASCII locale', { LANG: 'C', LC_ALL: 'C' }],
])('%s it does the same', async (_, env) => {
  const child = learn(['02'], env);
  child.stdin.end();
  const [output, [code]] = await Promise.all([text(child.stdout), once(child, 'exit')]);
  expect(code).toBe(0);
  expect(output).toContain('02 parse-port: not started\n');
});

test('keys may come through a pipe, as lines', async () => {
  const child = learn(['02']);
  child.stdin.end('h\nl\nn\n');
  const [output, [code]] = await Promise.all([text(child.stdout), once(child, 'exit')]);
  expect(code).toBe(0);
  expect(output).toContain('hint 1 of 3: ');
  expect(output).toContain('02 parse-port: not started, current, ');
  expect(output).toContain('n works once this exercise passes.\n');
});

test('q through a pipe quits while the pipe stays open', async () => {
  const child = learn(['02']);
  child.stdin.write('q\n');
  const [[code]] = await Promise.all([once(child, 'exit'), text(child.stdout)]);
  expect(code).toBe(0);
});

test('when nobody reads its output any more, it ends without a word', async () => {
  const child = learn(['02']);
  const errors = text(child.stderr);
  child.stdout.destroy();
  const [code] = await once(child, 'exit');
  expect({ code, errors: await errors }).toEqual({ code: 0, errors: '' });
});

test('an exercise that is none is one sentence and exit code 2', async () => {
  const child = learn(['nonsense']);
  const [errors, [code]] = await Promise.all([text(child.stderr), once(child, 'exit')]);
  expect(code).toBe(2);
  expect(errors).toBe('There is no exercise "nonsense": `npm run list` shows them all.\n');
});
