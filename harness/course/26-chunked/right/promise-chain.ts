import { Reader } from './16-byte-reader';
import type { HeaderMap } from './types';

type Chunked = { body: Buffer; trailers: HeaderMap };

const CRLF = Buffer.from([13, 10]);

const line = (reader: Reader) => reader.until(CRLF, 4096).then(String);

function chunk(reader: Reader, pieces: Buffer[]): Promise<Chunked> {
  return line(reader).then((text) => {
    const digits = text.split(';', 1)[0];
    const size = Number(`0x${digits}`);
    if (!Number.isInteger(size) || !/^\w+$/.test(digits)) return Promise.reject(new Error(`bad size ${text}`));
    if (size === 0) return fields(reader, new Map()).then((trailers) => ({ body: Buffer.concat(pieces), trailers }));
    return reader.exactly(size + 2).then((data) => {
      if (!data.subarray(size).equals(CRLF)) throw new Error('no line end behind the data');
      return chunk(reader, pieces.concat(data.subarray(0, size)));
    });
  });
}

function fields(reader: Reader, trailers: HeaderMap): Promise<HeaderMap> {
  return line(reader).then((text) => {
    if (text === '') return trailers;
    const [, name, value] = /^([^:]+):\s*(.*?)\s*$/.exec(text)!;
    const key = name.toLowerCase();
    return fields(reader, trailers.set(key, [...(trailers.get(key) ?? []), value]));
  });
}

export const readChunked = (reader: Reader): Promise<Chunked> => chunk(reader, []);
