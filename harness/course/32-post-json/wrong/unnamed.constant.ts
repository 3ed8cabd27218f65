export async function postJson(url: string, value: unknown): Promise<unknown> {
  return { ticket: 1234, received: value };
}
