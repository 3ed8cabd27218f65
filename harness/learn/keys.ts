import type { Readable } from 'node:stream';

type Input = Readable & { isTTY?: boolean; setRawMode?(raw: boolean): unknown };

const named: Record<string, string> = {
  '\r': 'enter', '\n': 'enter', '\x03': 'ctrl-c', '\x04': 'ctrl-d',
  '\x1b[A': 'up', '\x1bOA': 'up', '\x1b[B': 'down', '\x1bOB': 'down',
};

/**
 * The keys in what a terminal or a pipe sent. Letters come in lower case. Where keys come as lines, the line end
 * behind a key belongs to it.
 */
export function keysIn(text: string): string[] {
  const parts = text.match(/\x1b\[[0-9;?]*[ -/]*[@-~]|\x1bO[A-Z]|\r\n|[\s\S]/gu) ?? [];
  const keys = parts.map((part) => named[part === '\r\n' ? '\r' : part] ?? part.toLowerCase());
  return keys.filter((key, i) => key !== 'enter' || i === 0);
}

/** Hands on each key of `input`, in raw mode where it is a terminal; `ended` when no more can come. Returns a function that stops and restores the terminal. */
export function listenToKeys(input: Input, pressed: (key: string) => void, ended: () => void): () => void {
  const onData = (text: Buffer | string) => keysIn(text.toString()).forEach(pressed);
  setRaw(input, true);
  input.on('data', onData).on('end', ended).on('close', ended).on('error', ended);
  return () => {
    input.off('data', onData).off('end', ended).off('close', ended);
    setRaw(input, false);
    input.pause();
  };
}

// A terminal that has gone away cannot be set; there is nothing to restore either.
function setRaw(input: Input, raw: boolean): void {
  if (!input.isTTY) return;
  try {
    input.setRawMode?.(raw);
  } catch {}
}
