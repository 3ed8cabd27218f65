export async function retrieve(url: string) {
  return { type: 'text/html', charset: 'utf-8', bytes: Buffer.from('<p>hello'), text: '<p>hello' };
}
