// Types that several exercises share. Nothing to complete here.

/** Header fields by name in lower case; a field that comes twice has two values. */
export type HeaderMap = Map<string, string[]>;

export type ResponseHead = { version: string; status: number; reason: string; headers: HeaderMap };

export type HttpResponse = ResponseHead & { body: Buffer };

export type HttpRequest = { method: string; path: string; headers: HeaderMap };

export type RunningServer = { port: number; close(): Promise<void> };

export type Endpoint = { host: string; port: number };

/** A line that can lose, repeat and delay messages. */
export type Link = { send(message: Buffer): void; onMessage(listener: (message: Buffer) => void): void };

/** `after` runs the action once, `ms` milliseconds later, and returns a function that cancels it. */
export type Clock = { now(): number; after(ms: number, action: () => void): () => void };
