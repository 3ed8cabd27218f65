export const serviceFor = (port: number): string | null => {
  switch (port) {
    case 20: return 'ftp-data';
    case 21: return 'ftp';
    case 22: return 'ssh';
    case 23: return 'telnet';
    case 25: return 'smtp';
    case 53: return 'domain';
    case 80: return 'www';
    case 109: return 'pop2';
    case 110: return 'pop3';
    case 143: return 'imap';
    case 220: return 'imap3';
    case 443: return 'https';
    case 587: return 'submission';
    case 993: return 'imaps';
    case 995: return 'pop3s';
    case 8080: return 'http-alt';
    default: return null;
  }
};
