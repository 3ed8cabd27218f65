/** "did you mean `check`", when one of the known words is near to what was written; else the other help. */
export function suggestionOr(written: string, known: readonly string[], otherHelp: string): string {
  // Loaded here, because it is needed only when something is wrong.
  const { closest, distance } = require('fastest-levenshtein') as typeof import('fastest-levenshtein');
  const near = closest(written, known);
  const isNear = distance(bare(written), bare(near)) <= Math.min(2, bare(written).length - 1);
  return isNear ? `did you mean \`${near}\`` : otherHelp;
}

function bare(word: string): string {
  return word.replace(/^-+/, '');
}
