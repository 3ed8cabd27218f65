// A second reader of the same server that shares no code with the solutions: node:http.
import * as http from 'node:http';

export interface Reference {
  version: string;
  status: number;
  reason: string;
  headers: Map<string, string[]>;
  body: Buffer;
}

/** Asks once, on a connection of its own, and reads the whole answer. `fields` are sent as they are. */
export function referenceGet(url: string, fields: http.OutgoingHttpHeaders = {}): Promise<Reference> {
  return new Promise((resolve, reject) => {
    const request = http.get(url, { agent: false, headers: { connection: 'close', ...fields } }, async (response) => {
      try {
        const chunks: Buffer[] = [];
        for await (const chunk of response) chunks.push(chunk as Buffer);
        resolve({
          version: `HTTP/${response.httpVersion}`,
          status: response.statusCode!,
          reason: response.statusMessage!,
          headers: headerMap(response.rawHeaders),
          body: Buffer.concat(chunks),
        });
      } catch (error) {
        reject(error as Error);
      }
    });
    request.on('error', reject);
  });
}

function headerMap(raw: string[]): Map<string, string[]> {
  const headers = new Map<string, string[]>();
  for (let i = 0; i < raw.length; i += 2) {
    const name = raw[i]!.toLowerCase();
    headers.set(name, [...(headers.get(name) ?? []), raw[i + 1]!]);
  }
  return headers;
}
