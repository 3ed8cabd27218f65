export function parseStatus(line: string) {
  const [version, code, ...words] = line.split(' ');
  if (!version || !/^HTTP\/[0-9]\.[0-9]$/.test(version)) throw new TypeError('unknown version');
  if (!code || !/^[0-9]{3}$/.test(code)) throw new TypeError('the status has to be three digits');
  return { version, status: parseInt(code, 10), reason: words.join(' ') };
}
