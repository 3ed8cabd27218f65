// RFC 3986, appendix B, with the authority taken apart as well.
const pattern = /^(https?):\/\/(?:\[([0-9a-f:.]+)\]|([^:/?#[\]]+))(?::([0-9]*))?(\/[^?#]*)?(\?[^#]*)?(?:#.*)?$/i;

export const target = (url: string) => {
  const match = pattern.exec(url);
  if (!match) throw new Error(`not a web address: ${url}`);
  const [, scheme, address, name, digits, path, query = ''] = match;
  const secure = scheme!.toLowerCase() === 'https';
  const port = digits ? Number(digits) : secure ? 443 : 80;
  if (port < 1 || port > 65535) throw new RangeError(`not a port: ${digits}`);
  return { host: (address ?? name)!, port, path: (path || '/') + query, secure };
};
