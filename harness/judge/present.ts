// Values as they stand in a verdict: JSON, with bytes exact and readable.
import * as util from 'node:util';
import { escapeBytes } from '../../fixtures/wire/escape';
import type { BytesValue } from './verdict';

const mostBytes = 1024;

/**
 * A value as JSON can carry it. Bytes become `{bytes, text}`, cut to the part around the first difference from `other`;
 * the fields of an object come in the order they have in `order`, so that two objects can be compared as they stand.
 */
export function present(value: unknown, other?: unknown, order: unknown = {}): unknown {
  if (value instanceof Uint8Array) return presentBytes(value, other);
  if (typeof value === 'string') return value.length > mostBytes ? presentLongText(value, other) : value;
  if (typeof value === 'number' && !Number.isFinite(value)) return { is: String(value) };
  if (typeof value === 'bigint') return { is: `${value}n` };
  if (value === undefined) return { is: 'undefined' };
  if (typeof value !== 'object' || value === null) return value;
  if (value instanceof Map) return { Map: [...value].map(([key, item]) => [present(key), present(item)]) };
  if (value instanceof Set) return { Set: [...value].map((item) => present(item)) };
  if (Array.isArray(value)) return value.slice(0, 200).map((item) => present(item));
  if ('$$typeof' in value) return util.inspect(value);
  return Object.fromEntries(keysOf(value, order).map((key) => [key, present(fieldOf(value, key), undefined, fieldOf(order, key))]));
}

function keysOf(value: object, order: unknown): string[] {
  const first = typeof order === 'object' && order !== null ? Object.keys(order) : [];
  return [...new Set([...first.filter((key) => Object.hasOwn(value, key)), ...Object.keys(value)])];
}

function fieldOf(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[key] : undefined;
}

function presentBytes(value: Uint8Array, other: unknown): BytesValue {
  const all = Buffer.from(value.buffer, value.byteOffset, value.byteLength);
  const start = other instanceof Uint8Array && all.length > mostBytes ? Math.max(0, firstDifference(all, other) - mostBytes / 2) : 0;
  const shown = all.subarray(start, start + mostBytes);
  const note = shown.length < all.length ? ` … ${all.length} bytes in all, these are ${start + 1} to ${start + shown.length}` : '';
  return { bytes: shown.toString('base64'), text: escapeBytes(shown) + note };
}

function presentLongText(value: string, other: unknown): string {
  const start = typeof other === 'string' ? Math.max(0, firstDifference(Buffer.from(value, 'utf16le'), Buffer.from(other, 'utf16le')) / 2 - mostBytes / 2) : 0;
  return `${value.slice(start, start + mostBytes)} … ${value.length} characters in all`;
}

/** The offset of the first byte in which two arrays differ; the shorter length when one is the beginning of the other. */
export function firstDifference(one: Uint8Array, other: Uint8Array): number {
  const length = Math.min(one.length, other.length);
  for (let i = 0; i < length; i++) if (one[i] !== other[i]) return i;
  return length;
}
