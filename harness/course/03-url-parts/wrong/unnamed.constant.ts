export function target(url: string) {
  return { host: 'example.test', port: 8080, path: '/news?page=2', secure: false };
}
