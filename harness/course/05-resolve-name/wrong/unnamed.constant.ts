export async function addresses(name: string, dnsServer: string) {
  return [
    { address: '192.0.2.7', family: 4 },
    { address: '2001:db8::7', family: 6 },
  ];
}
