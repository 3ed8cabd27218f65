const isNumber = (text: string) => /^(0|[1-9]\d{0,2})$/.test(text) && Number(text) < 256;

function isV4(text: string): boolean {
  const parts = text.split('.');
  return parts.length === 4 && parts.every(isNumber);
}

// How many 16-bit groups this side of "::" holds; NaN when something in it is no group.
function groups(side: string): number {
  if (side === '') return 0;
  const parts = side.split(':');
  const last = parts.at(-1)!;
  const tail = isV4(last) ? 2 : 0;
  if (tail) parts.pop();
  return parts.every((part) => /^[0-9a-f]{1,4}$/i.test(part)) ? parts.length + tail : NaN;
}

function isV6(text: string): boolean {
  const sides = text.split('::');
  if (sides.length === 1) return groups(text) === 8;
  return sides.length === 2 && !sides[0]!.includes('.') && groups(sides[0]!) + groups(sides[1]!) <= 7;
}

export const endpoint = (addr: string, port: number) => {
  if (isV4(addr)) return { family: 4, text: addr + ':' + port };
  if (isV6(addr)) return { family: 6, text: '[' + addr + ']:' + port };
  throw new Error('not an address');
};
