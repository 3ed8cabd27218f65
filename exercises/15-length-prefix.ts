// 15 length-prefix: say first how many bytes will come
//
// Lines need a mark that never stands inside a message. Binary protocols (DNS over TCP,
// TLS, games) do it differently: each message has its length in front, like a parcel with
// its weight on the label. The message can then hold any bytes.
//
// Your task, part 1: a class that is fed whatever arrived and gives back complete messages.
//   push(bytes): the messages that are complete now, without their lengths
//   The length takes two bytes, the greater part first: 00 05 means 5, and 01 00 means 256.
//   It counts the message alone, from 0 to 65535. The label too can be cut by a delivery.
//
//   push(<00 02 61>)           gives []
//   push(<62 00 00 00 01 63>)  gives [<61 62>, <>, <63>]
//
// Part 2: read a record of nine bytes.
//   byte 0: the operation, the letter "I" or "Q"; any other throws an Error
//   bytes 1 to 4 and bytes 5 to 8: two whole numbers a and b, the greater part first.
//   They can be negative (two's complement): FF FF FF FB means -5.
//
//   decodeRecord(<49 00 00 30 39 FF FF FF FB>)  gives { op: 'I', a: 12345, b: -5 }
//
// Read: RFC 1700, "Data Notations" (the order of bytes), RFC 1035 section 4.2.2 (an example)
//       https://nodejs.org/api/buffer.html#bufreadint32beoffset

export type DataRecord = { op: 'I' | 'Q'; a: number; b: number };

export class Frames {
  push(bytes: Buffer): Buffer[] {
    throw new Error('TODO: give back the complete messages');
  }
}

export function decodeRecord(bytes: Buffer): DataRecord {
  throw new Error('TODO: read the record');
}
