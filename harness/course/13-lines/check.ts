import { piecesOf, sweep, describeDelivery, type Delivery } from '../../../fixtures/wire/delivery';
import { exercise } from '../exercise';
import { cutAt, cutsArbitrary, fc, forAll, textArbitrary } from '../feeding';

const student = exercise<typeof import('../../../solutions/13-lines')>();

/** Feeds the text in the pieces of one delivery, and expects these lines from push, and this from end. */
async function splits(text: string, lines: string[], tail: string | null, delivery: Delivery = 'whole'): Promise<void> {
  const pieces = piecesOf(Buffer.from(text), delivery);
  const got = await student.evaluateOutcome(
    ({ Lines }, given) => {
      const splitter = new Lines();
      const pushed = given.flatMap((piece) => splitter.push(piece));
      return { pushed, end: splitter.end() };
    },
    pieces,
    `push(${JSON.stringify(text)}), sent ${describeDelivery(delivery)}, then end()`,
  );
  expect(got).toReturn({ pushed: lines, end: tail }, { delivery, text });
}

test('gives back a line that ends with CR LF', async () => {
  const line = student.random.words(3);
  await splits(`${line}\r\n`, [line], null);
});

test('gives back every line of one delivery, empty ones too', async () => {
  const [one, two] = [student.random.words(2), student.random.words(2)];
  await splits(`${one}\r\n\r\n${two}\r\n`, [one, '', two], null);
});

test('accepts LF alone as a line end', async () => {
  const [one, two] = [student.random.words(2), student.random.words(3)];
  await splits(`${one}\n${two}\r\n\n`, [one, two, ''], null);
});

test('keeps the unfinished last line for end', async () => {
  const [one, two] = [student.random.words(2), student.random.words(2)];
  await splits(`${one}\r\n${two}`, [one], two);
});

test('keeps a CR that no LF follows', async () => {
  const [one, two] = [student.random.words(1), student.random.words(1)];
  await splits(`${one}\r${two}\r\n`, [`${one}\r${two}`], null);
  await splits(`${one}\r\r\n${two}\r`, [`${one}\r`], `${two}\r`);
});

test('gives back a line as soon as its end has come, and not before', async () => {
  const [one, two] = [student.random.words(1), student.random.words(1)];
  const got = await student.evaluateOutcome(
    ({ Lines }, pieces) => {
      const splitter = new Lines();
      return pieces.map((piece) => splitter.push(piece));
    },
    [`${one} `, two, '\r\n', 'x\n'].map((piece) => Buffer.from(piece)),
    'four calls of push',
  );
  expect(got).toReturn([[], [], [`${one} ${two}`], ['x']]);
});

test('gives back the same lines wherever the stream is cut', async () => {
  const words = Array.from({ length: 3 }, () => student.random.words(1));
  const text = `${words[0]}\r\n${words[1]} é€😀\n\r\n${words[2]}`;
  for (const delivery of sweep(Buffer.byteLength(text))) await splits(text, [words[0]!, `${words[1]} é€😀`, ''], words[2]!, delivery);
});

test('gives back the same lines when every byte comes alone', async () => {
  const words = Array.from({ length: 3 }, () => student.random.words(2));
  await splits(`${words.join('\r\n')}\r\n`, words, null, 'bytewise');
});

test('keeps a CR that no LF follows, wherever the stream is cut', async () => {
  const [one, two] = [student.random.words(1), student.random.words(1)];
  const text = `${one}\r${two}\r\r\n${one}\r`;
  for (const delivery of sweep(text.length)) await splits(text, [`${one}\r${two}\r`], `${one}\r`, delivery);
});

test('gives back the same lines for any text and any cuts', () => {
  const texts = fc.array(fc.tuple(textArbitrary, fc.constantFrom('\n', '\r\n')), { maxLength: 5 });
  return forAll(student, fc.tuple(texts, textArbitrary, cutsArbitrary), async ([lines, tail, cuts]) => {
    const text = lines.flat().join('') + tail;
    await splits(text, lines.map(([content]) => content), tail === '' ? null : tail, cutAt(Buffer.byteLength(text), cuts));
  });
});

test('gives null from end once everything has been given back', async () => {
  const line = student.random.words(2);
  const got = await student.evaluateOutcome(
    ({ Lines }, bytes) => {
      const splitter = new Lines();
      splitter.push(bytes);
      return [splitter.end(), splitter.end(), new Lines().end()];
    },
    Buffer.from(line),
    'end(), end() again, and end() of a new Lines',
  );
  expect(got).toReturn([line, null, null]);
});

test('keeps two streams apart', async () => {
  const got = await student.evaluateOutcome(
    ({ Lines }, [a, b, end]) => {
      const [one, two] = [new Lines(), new Lines()];
      one.push(a);
      two.push(b);
      return [one.push(end), two.push(end)];
    },
    ['first', 'second', '\n'].map((text) => Buffer.from(text)) as [Buffer, Buffer, Buffer],
    'push on two objects in turn',
  );
  expect(got).toReturn([['first'], ['second']]);
});
