export async function sendAll(host: string, port: number, data: Buffer): Promise<void> {}
