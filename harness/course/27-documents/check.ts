import { documentWith, type DocumentName } from '../../../fixtures/http/documents';
import { sized } from '../../../fixtures/http/response';
import { closedPort } from '../../../fixtures/peers/closed-port';
import { httpScript, type Answer } from '../../../fixtures/peers/http-script';
import { describeDelivery, sweep, type Delivery } from '../../../fixtures/wire/delivery';
import { exercise, failure, leavesNothingOpen, worksByHand } from '../exercise';
import { expectRequests, expectSoundRequests, returnedBy } from '../http';

const student = exercise<typeof import('../../../solutions/27-documents')>();

/** A document on the server, and what its reader makes of it. */
interface Served {
  /** As it stands in the field Content-Type. */
  label: string;
  bytes: Buffer;
  type: string;
  charset?: string | null;
  /** Whether it has a text; it does unless this is false. */
  isText?: boolean;
  path?: string;
  delivery?: Delivery;
}

/** Expects each of these documents, all asked for at once. */
async function retrieves(...documents: Served[]): Promise<void> {
  const paths = documents.map(({ path = `/document?${student.random.int(1, 999)}` }, i) => path.replace('?', `?${i}-`));
  await using server = await httpScript(({ target }) => {
    const document = documents[paths.indexOf(target)];
    return document ? answerWith(document) : { bytes: sized({ line: 'HTTP/1.1 404 Not Found' }), then: 'close' };
  });
  const outcomes = await Promise.all(paths.map((path) => student.outcome('retrieve', server.url(path))));
  expectSoundRequests(server);
  const got = outcomes.map(returnedBy);
  expectRequests(server, paths);
  for (const [i, document] of documents.entries()) expectDocument(outcomes[i]!.call, got[i], document);
}

function answerWith({ label, bytes, delivery = 'whole' }: Served): Answer {
  return { bytes: sized({ fields: [`Content-Type: ${label}`, 'Connection: close'], body: bytes }), delivery, then: 'close' };
}

function expectDocument(call: string, actual: unknown, { bytes, type, charset = null, isText = true, delivery }: Served): void {
  const got = { ...(actual as Record<string, unknown>) };
  expect({ call: `The type: ${call}`, returned: got.type }).toReturn(type);
  expect({ call: `The charset: ${call}`, returned: got.charset }).toReturn(charset);
  expect(got.bytes).toEqualBytes(bytes, delivery && describeDelivery(delivery));
  const text = isText ? bytes.toString(charset === 'iso-8859-1' ? 'latin1' : 'utf8') : undefined;
  if (got.text === text) return;
  throw failure({ message: textSentence(type, text, got.text, delivery), call, expected: text, actual: got.text, seen: { bytes, delivery } });
}

function textSentence(type: string, expected: string | undefined, actual: unknown, delivery: Delivery | undefined): string {
  if (expected === undefined) return `A document of type ${type} has no text, and yours has one.`;
  if (actual === undefined) return `A document of type ${type} has a text, and yours has none.`;
  return `${delivery ? `Sent ${describeDelivery(delivery)}: the` : 'The'} text is not what the bytes of this document mean.`;
}

function note(): string {
  return student.random.words(3);
}

function document(name: DocumentName, label: string, more: Partial<Served> = {}): Served {
  return { label, type: label, bytes: documentWith(name, note()), path: `/${name}?`, ...more };
}

const page = () => document('page.html', 'text/html; charset=utf-8', { type: 'text/html', charset: 'utf-8' });
const oldPage = () => document('old-page.html', 'text/html; charset=iso-8859-1', { type: 'text/html', charset: 'iso-8859-1' });
const ships = () => document('ships.json', 'application/json');
const picture = () => document('dot.png', 'image/png', { isText: false });

test('retrieves a page', () => retrieves(page()));

test('retrieves a picture as it is, without a text', () => retrieves(picture()));

test('retrieves a PDF as it is, without a text', () => retrieves(document('timetable.pdf', 'application/pdf', { isText: false })));

test('retrieves feeds and data with their text', async () => {
  await retrieves(document('news.rss', 'application/rss+xml'));
  await retrieves(document('news.atom', 'application/atom+xml; charset=utf-8', { type: 'application/atom+xml', charset: 'utf-8' }));
  await retrieves(ships());
  await retrieves({ label: 'text/plain', type: 'text/plain', bytes: Buffer.from(`${note()} é€`) });
});

test('believes the field and not the path', async () => {
  await retrieves({ ...document('news.rss', 'application/rss+xml'), path: '/feed.html?' });
  await retrieves({ ...picture(), path: '/picture.txt?' });
  await retrieves({ ...page(), path: '/page.png?' });
});

test('reads the letters of the charset', () => retrieves(oldPage()));

test('reads a label in any case, with quotes and other parameters', async () => {
  await retrieves({ ...oldPage(), label: 'Text/HTML;Charset="ISO-8859-1"' });
  await retrieves({ ...page(), label: 'text/html; version=5; CHARSET=UTF-8' });
  await retrieves({ ...oldPage(), label: `text/html; title="${student.random.words(2)}"; charset="iso-8859-1"` });
  await retrieves({ ...ships(), label: 'Application/JSON; note=charset' });
});

test('retrieves the same data wherever they are cut', () => {
  const bytes = Buffer.from(`{"${student.random.words(1)}":"é€😀"}`);
  const cut: Served = { label: 'application/json', type: 'application/json', bytes };
  const { length } = answerWith(cut).bytes;
  return retrieves(...sweep(length).slice(-bytes.length - 9).map((delivery) => ({ ...cut, delivery })));
});

test('retrieves the same page when its bytes come one by one', () => retrieves({ ...page(), bytes: Buffer.from(`<p>${student.random.words(2)} é€😀`), delivery: 'bytewise' }));

test('waits for a slow server', () => retrieves({ ...page(), delivery: { slow: 20 } }));

test('keeps two calls at once apart', () => retrieves({ ...picture(), delivery: { slow: 10 } }, { ...oldPage(), delivery: { slow: 5 } }, { ...ships(), delivery: { cut: 150 } }));

test('rejects when the line breaks before the end', async () => {
  const bytes = Buffer.from(answerWith(page()).bytes).subarray(0, -9);
  await using server = await httpScript(bytes, { then: 'reset' });
  const outcome = await student.outcome('retrieve', server.url('/'));
  expectSoundRequests(server);
  expect(outcome).toThrowA();
});

test('rejects when nobody answers', async () => {
  const { host, port } = await closedPort();
  expect(await student.outcome('retrieve', `http://${host}:${port}/`)).toThrowA();
});

worksByHand();

leavesNothingOpen();
