import { createHash, createHmac } from 'node:crypto';

type Act = 'enter' | 'revoke';

/** Signs what a process tells the database about who acts, with a key that follows from the password of its login. */
export class ClaimsSeal {
  readonly #key: Buffer | null;
  readonly #login: string;

  constructor(url: string) {
    const { username, password } = new URL(url);
    this.#login = decodeURIComponent(username);
    this.#key = password === '' ? null : sealingKey(decodeURIComponent(password));
  }

  /** A seal that is good for five minutes, or null for a login without a password, which a database that pins claims does not mind. */
  over(act: Act, capability: string, message: string, at = new Date()): string | null {
    if (!this.#key) return null;
    const seconds = Math.floor(at.getTime() / 1000);
    const hash = createHmac('sha256', this.#key).update(`${act} ${this.#login} ${capability} ${seconds} ${message}`);
    return `${capability} ${seconds} ${hash.digest('hex')}`;
  }
}

/** The key against the two pads of HMAC-SHA256: with these the database makes the same hash from sha256 alone. */
export function sealingHalves(password: string): { readonly inner: Buffer; readonly outer: Buffer } {
  const block = Buffer.alloc(64);
  sealingKey(password).copy(block);
  return { inner: block.map((byte) => byte ^ 0x36) as Buffer, outer: block.map((byte) => byte ^ 0x5c) as Buffer };
}

const sealingKey = (password: string): Buffer => createHash('sha256').update(`verbonden claims ${password}`).digest();
