import { parse } from '../../commands/args';
import { command } from '../../commands/command';
import { UsageError } from '../../errors';

const sample = command({
  name: 'sample',
  summary: 'Does nothing.',
  positionals: { usage: '[NN]', least: 0, most: 1 },
  options: {
    file: { type: 'string', value: 'F', description: 'a file' },
    yes: { type: 'boolean', short: 'y', description: 'do not ask' },
  },
  run: () => Promise.resolve(0),
});

const demanding = command({ name: 'demanding', summary: 'Needs one.', positionals: { usage: 'NN', least: 1, most: 1 }, options: {}, run: () => Promise.resolve(0) });

test.each([
  [[], [], {}],
  [['09', '--json', '--no-color'], ['09'], { json: true, 'no-color': true }],
  [['--file', 'a b.ts', '-y'], [], { file: 'a b.ts', yes: true }],
  [['--file=-odd', '--seed=1'], [], { file: '-odd', seed: '1' }],
  [['--file', '-'], [], { file: '-' }],
  [['--', '--json'], ['--json'], {}],
  [['--file', 'a', '--file', 'b'], [], { file: 'b' }],
])('%j', (args, names, flags) => {
  const parsed = parse(sample, args);
  expect(parsed.names).toEqual(names);
  expect({ ...parsed.flags }).toEqual(flags);
});

test.each([
  [['--fil', 'x'], '`sample` has no option `--fil`: did you mean `--file`.'],
  [['--plian'], '`sample` has no option `--plian`: did you mean `--plain`.'],
  [['--watch'], '`sample` has no option `--watch`: `npm run sample -- --help` shows them all.'],
  [['-x'], '`sample` has no option `-x`: `npm run sample -- --help` shows them all.'],
  [['--toString'], '`sample` has no option `--toString`: `npm run sample -- --help` shows them all.'],
  [['--file'], '`--file` needs a value: `--file F`.'],
  [['--file', '--json'], '`--file` needs a value: `--file F`.'],
  [['--json=yes'], '`--json` takes no value: leave "=yes" out.'],
  [['09', '10'], '`sample` takes one exercise, got "09 10": `npm run sample -- [NN]`.'],
])('%j is refused in one sentence', (args, sentence) => {
  expect(() => parse(sample, args)).toThrow(new UsageError(sentence));
});

test('what a command needs must be there', () => {
  expect(() => parse(demanding, [])).toThrow('`demanding` takes an exercise, got none: `npm run demanding -- NN`.');
});

test('whoever asks for help gets it, whatever else is wrong', () => {
  expect(parse(demanding, ['--help', '--nonsense']).flags.help).toBe(true);
});
