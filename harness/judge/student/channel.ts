// Messages between the judge and the student process: a length of four bytes, then the structured clone.
// Everything here is captured when the module loads, because in the student process the learner's code comes later
// and may replace what it likes.
import * as fs from 'node:fs';
import * as v8 from 'node:v8';
import { captured } from './captured';

const { deserialize, DefaultSerializer } = v8;
const { writeSync } = fs;
const { concat, alloc } = Buffer;
const writeHeader = captured(v8.Serializer.prototype, 'writeHeader');
const writeValue = captured(v8.Serializer.prototype, 'writeValue');
const releaseBuffer = captured(v8.Serializer.prototype, 'releaseBuffer');
const writeUInt32BE = captured(Buffer.prototype as Buffer, 'writeUInt32BE');
const subarray = captured(Buffer.prototype as Buffer, 'subarray');
const mostBytes = 512 * 2 ** 20;

export function encode(message: unknown): Buffer {
  const body = serialized(message);
  const head = alloc(4);
  writeUInt32BE(head, body.length, 0);
  return concat([head, body]);
}

/** Writes a message and returns when the system has taken all of it. */
export function writeMessage(fd: number, message: unknown): void {
  let unsent = encode(message);
  while (unsent.length > 0) unsent = subarray(unsent, writeSync(fd, unsent));
}

// What v8.serialize does, but by methods that the learner's code cannot have replaced: it would read the token there.
function serialized(message: unknown): Buffer {
  const serializer = new DefaultSerializer();
  writeHeader(serializer);
  writeValue(serializer, message);
  return releaseBuffer(serializer);
}

/** Gives back the messages that are complete, however the stream was cut; throws when it holds no message of ours. */
export class MessageReader {
  #pieces: Buffer[] = [];
  #length = 0;

  push(bytes: Buffer): unknown[] {
    this.#pieces.push(bytes);
    this.#length += bytes.length;
    const messages: unknown[] = [];
    for (let size = this.#size(); size !== undefined && this.#length >= 4 + size; size = this.#size()) {
      const all = this.#join();
      messages.push(deserialize(all.subarray(4, 4 + size)));
      this.#pieces = [all.subarray(4 + size)];
      this.#length -= 4 + size;
    }
    return messages;
  }

  #size(): number | undefined {
    if (this.#length < 4) return undefined;
    const first = this.#pieces[0]!;
    const size = (first.length >= 4 ? first : this.#join()).readUInt32BE(0);
    if (size > mostBytes) throw new RangeError(`a message of ${size} bytes`);
    return size;
  }

  #join(): Buffer {
    const all = concat(this.#pieces);
    this.#pieces = [all];
    return all;
  }
}
