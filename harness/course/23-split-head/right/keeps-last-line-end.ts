class Split {
  constructor(public head: string, public rest: Buffer) {}
}

const marker = Buffer.from([13, 10, 13, 10]);

const splitHead = (bytes: Buffer) => {
  const at = bytes.indexOf(marker);
  return at < 0 ? null : new Split(bytes.toString('utf8', 0, at + 2), bytes.subarray(at + marker.byteLength));
};

export { splitHead };
