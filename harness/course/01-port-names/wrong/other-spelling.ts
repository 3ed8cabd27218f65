const services: Record<number, string> = {
  20: 'FTP-DATA',
  21: 'FTP',
  22: 'SSH',
  23: 'TELNET',
  25: 'SMTP',
  53: 'DOMAIN',
  80: 'HTTP',
  109: 'POP2',
  110: 'POP3',
  143: 'IMAP',
  220: 'IMAP3',
  443: 'HTTPS',
  587: 'SUBMISSION',
  993: 'IMAPS',
  995: 'POP3S',
  8080: 'HTTP-ALT',
};

export function serviceFor(port: number): string | null {
  return services[port] ?? null;
}
