const services: Record<number, string> = {
  20: 'ftp-data',
  21: 'ftp',
  22: 'ssh',
  23: 'telnet',
  25: 'smtp',
  53: 'domain',
  80: 'http',
  109: 'pop-2',
  110: 'pop-3',
  143: 'imap',
  220: 'imap3',
  443: 'https',
  587: 'submission',
  993: 'imaps',
  995: 'pop3s',
  8080: 'http-alt',
};

export function serviceFor(port: number): string | null {
  return services[port] ?? null;
}
