import { present } from '../../judge/present';

test('bytes become base64 and readable text', () => {
  expect(present(Buffer.from('a\r\n'))).toEqual({ bytes: 'YQ0K', text: 'a\\r\\n' });
});

test('fields come in the order of the value they are compared with, and what only one has comes last', () => {
  const expected = { host: 'a', path: '/', port: 80, more: { x: 1, y: 2 } };
  const shown = present({ extra: 1, more: { y: 2, x: 1 }, port: 0, path: '/', host: 'a' }, expected, expected);
  expect(JSON.stringify(shown)).toBe('{"host":"a","path":"/","port":0,"more":{"x":1,"y":2},"extra":1}');
});

test('of long bytes the part around the first difference is kept', () => {
  const [one, other] = [Buffer.alloc(5000, 'a'), Buffer.alloc(5000, 'a')];
  one[4000] = 0x62;
  expect(present(one, other)).toMatchObject({ text: expect.stringMatching(/^a{512}ba+ … 5000 bytes in all, these are 3489 to 4512$/) as unknown });
});
