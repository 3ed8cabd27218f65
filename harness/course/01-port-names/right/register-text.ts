class Register {
  private readonly rows: { name: string; port: number }[];

  constructor(text: string) {
    this.rows = text.trim().split('\n').map((line) => {
      const [name, port] = line.trim().split(/\s+/) as [string, string];
      return { name: name.toLowerCase(), port: parseInt(port, 10) };
    });
  }

  find(port: number): string | null {
    return this.rows.find((row) => row.port === port)?.name ?? null;
  }
}

const register = new Register(`
  FTP-DATA    20/tcp
  FTP         21/tcp
  SSH         22/tcp
  TELNET      23/tcp
  SMTP        25/tcp
  DOMAIN      53/tcp
  HTTP        80/tcp
  POP2       109/tcp
  POP3       110/tcp
  IMAP       143/tcp
  IMAP3      220/tcp
  HTTPS      443/tcp
  SUBMISSION 587/tcp
  IMAPS      993/tcp
  POP3S      995/tcp
  HTTP-ALT  8080/tcp
`);

function serviceFor(port: number) {
  return register.find(port);
}

export { serviceFor };
