// Reads character by character, and refuses what is forbidden.
class Headers extends Map<string, string[]> {
  add(name: string, value: string) {
    const values = this.get(name);
    if (values) values.push(value);
    else this.set(name, [value]);
  }
}

function parseHeaders(block: string): Headers {
  const headers = new Headers();
  let at = 0;
  while (at < block.length) {
    let end = block.indexOf('\r\n', at);
    if (end === -1) end = block.length;
    if (block[at] === ' ' || block[at] === '\t') throw new SyntaxError('folded field');
    let colon = at;
    while (colon < end && block[colon] !== ':') colon++;
    const name = block.slice(at, colon);
    if (name === '' || name !== name.trim()) throw new SyntaxError('bad field name');
    headers.add(name.toLowerCase(), block.slice(colon + 1, end).replace(/^[ \t]+|[ \t]+$/g, ''));
    at = end + 2;
  }
  return headers;
}

export { parseHeaders };
