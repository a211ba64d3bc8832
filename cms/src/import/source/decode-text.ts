import { isUtf8 } from 'node:buffer';

/** Bytes that are no text we can read: a compressed file, another encoding. */
export interface NotText {
  readonly kind: 'notText';
  /** The first that cannot be read, from 1. */
  readonly line: number;
}

/**
 * The text in these bytes: UTF-8, whatever is declared, for servers declare by habit; else what is declared, where all bytes are letters of it.
 * Nothing is guessed: that would put wrong letters before citizens.
 */
export function decodeText(bytes: Uint8Array, declared: string | null = null): string | NotText {
  if (isUtf8(bytes)) return Buffer.from(bytes).toString('utf8');
  const text = declared === null ? null : textIn(bytes, declared);
  return text ?? { kind: 'notText', line: firstBrokenLine(bytes) };
}

function textIn(bytes: Uint8Array, charset: string): string | null {
  try {
    return new TextDecoder(charset, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
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
