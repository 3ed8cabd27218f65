/** Every sign the kit draws with. */
export interface Glyphs {
  passed: string;
  failed: string;
  waiting: string;
  fault: string;
  separator: string;
  line: string;
  right: string;
  left: string;
  full: string;
  empty: string;
  more: string;
  pointer: string;
}

const unicode: Glyphs = {
  passed: '✓',
  failed: '✗',
  waiting: '·',
  fault: '!',
  separator: '·',
  line: '─',
  right: '▶',
  left: '◀',
  full: '▓',
  empty: '░',
  more: '…',
  pointer: '›',
};

const ascii: Glyphs = {
  passed: '+',
  failed: 'x',
  waiting: '.',
  fault: '!',
  separator: '-',
  line: '-',
  right: '>',
  left: '<',
  full: '#',
  empty: '.',
  more: '...',
  pointer: '>',
};

/** The table of signs: for terminals that show Unicode, or for those that show ASCII only. */
export function glyphs(asciiOnly: boolean): Glyphs {
  return asciiOnly ? ascii : unicode;
}
