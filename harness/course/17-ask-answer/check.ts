import { closedPort } from '../../../fixtures/peers/closed-port';
import { jsonLines, type JsonLinesOptions } from '../../../fixtures/peers/json-lines';
import { describeDelivery, sweep } from '../../../fixtures/wire/delivery';
import { exercise, failure, leavesNothingOpen } from '../exercise';

const student = exercise<typeof import('../../../solutions/17-ask-answer')>();

type Behaviour = Omit<JsonLinesOptions, 'answer'>;

interface Talk {
  asks: string[];
  answers: string[];
  answer: JsonLinesOptions['answer'];
}

/** Questions with the answers that the server will give to them. */
function talk(count: number): Talk {
  const known = Array.from({ length: count }, (_, number) => ({ number, word: `${student.random.words(1)} é€😀`, key: student.random.int(1, 9999) }));
  return {
    asks: known.map(({ number, key }) => `{ "number":${number},  "key": ${key}}`),
    answers: known.map(({ word, key }) => JSON.stringify([word, key])),
    answer(question) {
      const { number, key } = question as { number: number; key: number };
      return [known[number]?.word, key];
    },
  };
}

/** Expects the answers to all questions of this talk from a server that behaves so. */
async function converses({ asks, answers, answer }: Talk, behaviour: Behaviour = {}): Promise<void> {
  await using server = await jsonLines({ answer, ...behaviour });
  const got = await student.outcome('converse', server.address.host, server.address.port, asks);
  const strange = server.questions.find((question) => !asks.includes(question));
  if (strange !== undefined) throw failure({ message: 'The server got a line that is none of the questions.', expected: asks[0], actual: strange });
  const { delivery = 'whole', glued = false } = behaviour;
  const call = `converse with ${asks.length === 1 ? '1 question' : `${asks.length} questions`}${how(behaviour)}`;
  expect({ ...got, call }).toReturn(answers, { delivery, glued, connections: server.connections.length });
  if (server.connections.length > 1) throw failure({ message: `Your program called ${server.connections.length} times for one conversation.`, expected: 1, actual: server.connections.length, seen: { connections: server.connections.length } });
}

/** Whatever is not usual about the answers, in words. */
function how({ delivery = 'whole', glued, late }: Behaviour): string {
  const words = [glued ? ['glued'] : [], delivery === 'whole' ? [] : [describeDelivery(delivery)], late ? [`one ${late.ms} ms late`] : []].flat();
  return words.length > 0 ? `, answers ${words.join(', ')},` : '';
}

/** Expects a rejected promise when the server leaves before it has answered three questions. */
async function rejects(behaviour: Behaviour): Promise<void> {
  const { asks, answer } = talk(3);
  await using server = await jsonLines({ answer, ...behaviour });
  const got = await student.outcome('converse', server.address.host, server.address.port, asks);
  expect({ ...got, call: `converse with 3 questions, of which ${behaviour.leave?.after} got an answer,` }).toThrowA();
}

test('gives back the answer to one question', () => converses(talk(1)));

test('gives back the answers to several questions, in order, over one connection', () => converses(talk(4)));

test('gives back answers that come together', () => converses(talk(3), { glued: true }));

test('gives back an answer that comes in two pieces', () => converses(talk(2), { delivery: { cut: 5 } }));

test('gives back the same answers when every byte comes alone', () => converses(talk(2), { delivery: 'bytewise' }));

test('gives back the same answers wherever the stream is cut', async () => {
  const conversation = talk(2);
  const bytes = Buffer.byteLength(conversation.answers.join('\n\n'));
  await Promise.all(sweep(bytes).map((delivery) => converses(conversation, { delivery, glued: true })));
});

test('gives back the answers as they are written', async () => {
  const spaced = talk(2);
  const written = (value: unknown) => JSON.stringify(value).replace('[', ' [ ').replace(']', '.0 ]\t ');
  await converses({ ...spaced, answers: spaced.answers.map((text) => written(JSON.parse(text))) }, { written });
});

// Late enough for a program that takes a silence for the end.
test('waits for an answer that is late', async () => {
  await Promise.all([1, 2].map((answer) => converses(talk(3), { late: { answer, ms: 250 } })));
});

test('gives back the answers to many questions', () => converses(talk(30), { glued: true }));

test('gives an empty list for no questions', () => converses(talk(0)));

test('keeps two conversations at once apart', async () => {
  await Promise.all([converses(talk(3), { delivery: { slow: 5 } }), converses(talk(3), { delivery: 'bytewise' })]);
});

test('rejects when nobody answers', async () => {
  const { host, port } = await closedPort();
  expect(await student.outcome('converse', host, port, talk(1).asks)).toThrowA();
});

test('rejects when the server hangs up before it has answered everything', async () => {
  await rejects({ leave: { after: 1, by: 'fin' } });
});

test('rejects when the line breaks before everything is answered', async () => {
  await rejects({ leave: { after: 2, by: 'reset' } });
});

leavesNothingOpen();
