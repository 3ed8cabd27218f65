export async function postJson(url: string, value: unknown): Promise<unknown> {
  const headers = { 'Content-Type': 'application/json', Connection: 'close' };
  const response = await fetch(url, { method: 'POST', headers, body: JSON.stringify(value) });
  return response.json();
}
