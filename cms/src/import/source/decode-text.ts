import { isUtf8 } from 'node:buffer';

/** Bytes that are no text we can read: a compressed file, another encoding. */
export interface NotText {
  readonly kind: 'notText';
  /** The first that cannot be read, from 1. */
  readonly line: number;
}

/** The text in these bytes. Only UTF-8 is taken: a guess would put wrong letters before citizens. */
export function decodeText(bytes: Uint8Array): string | NotText {
  if (isUtf8(bytes)) return Buffer.from(bytes).toString('utf8');
  return { kind: 'notText', line: firstBrokenLine(bytes) };
}

function firstBrokenLine(bytes: Uint8Array): number {
  let line = 1;
  for (let start = 0; start < bytes.length; line += 1) {
    const end = bytes.indexOf(0x0a, start);
    const next = end === -1 ? bytes.length : end + 1;
    if (!isUtf8(bytes.subarray(start, next))) return line;
    start = next;
  }
  return line;
}
