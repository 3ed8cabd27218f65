export function serviceFor(port: number): string | null {
  return 'ssh';
}
