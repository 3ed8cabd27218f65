import { readFileSync } from 'node:fs';
import { exercises, findExercise, stubOf } from '../../course/manifest';
import { titleOf } from '../../report/facts';
import { gone, Terminal } from './terminal';

const slug = '02-parse-port';
const total = exercises().length;
const next = exercises()[exercises().findIndex((exercise) => exercise.slug === slug) + 1]!.slug;
const constant = "export type PortRange = 'system' | 'user' | 'dynamic';\nexport function parsePort(text: string): { port: number; range: PortRange } {\n  return { port: 80, range: 'system' };\n}\n";
const endless = constant.replace('return', 'while (true) {}\n  return');

jest.setTimeout(120_000);

test('a learner works on an exercise: fails, asks, passes, starts over, goes on, and quits', async () => {
  await using terminal = new Terminal(['02']);
  await terminal.sees('not started');
  expect(terminal.screen).toContain(`exercises/${slug}.ts`);
  terminal.save(slug, constant);
  await terminal.sees('✗ 02 parse-port');
  expect(terminal.screen).toContain(`0/${total}`);
  expect(terminal.screen).not.toContain('n next');
  terminal.press('n');
  await terminal.sees('n works once this exercise passes.');
  terminal.press('h');
  await terminal.sees('hint 1 of 3');
  terminal.saveSolution(slug);
  await terminal.sees('✓ 02 parse-port');
  await terminal.sees(`1/${total}`);
  expect(terminal.screen).toMatch(/learned .*\n(.*\n)*.*tested .*\n(.*\n)*.*n next/);
  terminal.press('x');
  await terminal.sees('y/N');
  terminal.press('y');
  await terminal.sees(/not started(.*\n)*.*kept in \.koans/);
  expect(readFileSync(terminal.file(slug), 'utf8')).toBe(stubOf(findExercise(slug)));
  terminal.saveSolution(slug);
  await terminal.sees('✓ 02 parse-port');
  terminal.press('n');
  await terminal.sees(new RegExp(`· ${titleOf(next)} +not started`));
  const processes = terminal.processes();
  expect(processes.length).toBeGreaterThan(2);
  terminal.press('q');
  expect(await terminal.exited).toBe(0);
  await gone(processes);
  expect(terminal.written).toMatch(/\x1b\[\?25h\r+\n$/);
  expect(terminal.screen).toContain(titleOf(next));
});

test('while a program hangs, a save is not lost, and its verdict is the last', async () => {
  await using terminal = new Terminal(['02']);
  await terminal.sees('not started');
  terminal.save(slug, endless);
  await terminal.sees('judging 02 parse-port');
  terminal.saveSolution(slug);
  await terminal.sees('✓ 02 parse-port');
  expect(terminal.written).not.toContain('✗ 02 parse-port');
});

test('while a program hangs, q quits, and nothing of it is left', async () => {
  await using terminal = new Terminal(['02']);
  await terminal.sees('not started');
  terminal.save(slug, endless);
  await terminal.sees('judging 02 parse-port');
  const processes = terminal.processes();
  terminal.press('q');
  expect(await terminal.exited).toBe(0);
  await gone(processes);
});

test('while a program hangs, n goes on from an exercise that has passed', async () => {
  await using terminal = new Terminal(['02']);
  await terminal.sees('not started');
  terminal.saveSolution(slug);
  await terminal.sees(`1/${total}`);
  terminal.save(slug, endless);
  await terminal.sees('judging 02 parse-port');
  terminal.press('n');
  await terminal.sees(new RegExp(`· ${titleOf(next)}`));
});

test.each([
  ['Ctrl-C', (terminal: Terminal) => terminal.press('\x03')],
  ['SIGTERM', (terminal: Terminal) => terminal.kill('SIGTERM')],
  ['SIGHUP', (terminal: Terminal) => terminal.kill('SIGHUP')],
])('%s ends it cleanly', async (_, end) => {
  await using terminal = new Terminal(['02']);
  await terminal.sees('not started');
  const processes = terminal.processes();
  end(terminal);
  expect(await terminal.exited).toBe(0);
  await gone(processes);
  expect(terminal.written).toContain('\x1b[?25h');
});

test('when it is killed outright, its helpers end by themselves', async () => {
  await using terminal = new Terminal(['02']);
  await terminal.sees('not started');
  const processes = terminal.processes();
  terminal.kill('SIGKILL');
  await terminal.exited;
  await gone(processes);
});

test('when it is killed outright while a program loops, that program is ended too', async () => {
  await using terminal = new Terminal(['02']);
  await terminal.sees('not started');
  terminal.save(slug, endless);
  await terminal.sees('judging 02 parse-port');
  const processes = terminal.processes();
  terminal.kill('SIGKILL');
  await terminal.exited;
  await gone(processes);
});

test('in a window made narrow every line still fits', async () => {
  await using terminal = new Terminal(['02']);
  await terminal.sees('not started');
  terminal.resize(40, 24);
  await terminal.sees(/judged at\n|\n  q quit|\n  l list/);
  const lines = terminal.screen.split('\n');
  expect(lines).toHaveLength(24);
  expect(lines.filter((line) => line.length >= 40)).toEqual([]);
});

test('the list is left by any key, and chosen from by Enter', async () => {
  await using terminal = new Terminal(['02']);
  await terminal.sees('not started');
  terminal.press('l');
  await terminal.sees('› ');
  terminal.press('z');
  await terminal.sees('not started');
  terminal.press('l');
  await terminal.sees('› ');
  terminal.press('\x1b[B');
  await terminal.sees(new RegExp(`› . ${titleOf(next)}`));
  terminal.press('\r');
  await terminal.sees(new RegExp(`· ${titleOf(next)} +not started`));
});
