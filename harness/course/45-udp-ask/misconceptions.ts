import { isBytes, leavesOpen, timedOut } from '../evidence';
import type { Evidence, Misconception } from '../misconception';

export const misconceptions: Misconception[] = [
  {
    id: 'accepts-stranger',
    question: 'Anybody may write to your port; how do you know whose postcard this is?',
    source: 'RFC 768, "Fields"',
    seenIn: ({ actual, seen }) => isBytes(seen.stranger) && isBytes(actual) && Buffer.from(seen.stranger).equals(actual),
  },
  {
    id: 'concatenates',
    question: 'Each datagram is a whole message, and it may come more than once; how many answers did you put together?',
    source: 'RFC 768',
    seenIn: (evidence) => isManyAnswers(evidence),
  },
  {
    id: 'waits-forever',
    question: 'Nobody promised that your postcard would arrive; how long will you wait for an answer to it?',
    source: 'RFC 1122 §4.1.1',
    seenIn: (evidence) => timedOut(evidence) && questions(evidence) === 1 && !evidence.wire.some(({ from }) => from === 'peer'),
  },
  {
    id: 'left-open',
    question: 'You have your answer; what did you do with the socket it came through?',
    source: 'Node.js dgram: socket.close()',
    seenIn: (evidence) => evidence.check === 'closes every socket it opens' && leavesOpen(evidence),
  },
];

// What came is the answer and more behind it, as the datagrams came one after the other.
function isManyAnswers({ expected, actual, wire }: Evidence): boolean {
  if (!isBytes(expected) || !isBytes(actual) || expected.length === 0 || actual.length <= expected.length) return false;
  if (!Buffer.from(actual).subarray(0, expected.length).equals(expected)) return false;
  const answers = wire.filter(({ from, event }) => from === 'peer' && event === 'datagram').map(({ bytes = '' }) => Buffer.from(bytes, 'base64'));
  return Buffer.concat(answers).subarray(0, actual.length).equals(actual);
}

function questions({ wire }: Evidence): number {
  return wire.filter(({ from, event }) => from === 'you' && event === 'datagram').length;
}
