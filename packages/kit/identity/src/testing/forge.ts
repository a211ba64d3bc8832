import { createHmac, sign } from 'node:crypto';
import { type CryptoKey, exportPKCS8 } from 'jose';

const encode = (part: string | Buffer): string => Buffer.from(part).toString('base64url');
const toText = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));

/** A compact token with a good RS256 signature over whatever header and payload: values, or text that no value could give. */
export async function signedRaw(header: unknown, payload: unknown, key: CryptoKey): Promise<string> {
  const signed = `${encode(toText(header))}.${encode(toText(payload))}`;
  return `${signed}.${encode(sign('sha256', Buffer.from(signed), await exportPKCS8(key)))}`;
}

/** The same, but the secret of the signature is a public text. */
export function signedWithPublicText(header: unknown, payload: unknown, secret: string): string {
  const signed = `${encode(toText(header))}.${encode(toText(payload))}`;
  return `${signed}.${createHmac('sha256', secret).update(signed).digest('base64url')}`;
}

export function unsigned(header: unknown, payload: unknown): string {
  return `${encode(toText(header))}.${encode(toText(payload))}.`;
}

/** The token with one of its parts (0 header, 1 payload, 2 signature) changed. */
export function withPart(token: string, index: 0 | 1 | 2, change: (part: string) => string): string {
  return token
    .split('.')
    .map((part, number) => (number === index ? change(part) : part))
    .join('.');
}

/** The next character of the alphabet: the last one of a part holds bits that a lenient decoder throws away. */
export function nudgeLast(part: string): string {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
  const last = alphabet.indexOf(part.slice(-1));
  return part.slice(0, -1) + alphabet[last ^ 1];
}
