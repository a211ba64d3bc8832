import { createCipheriv, createDecipheriv, createHmac } from 'node:crypto';
import { BindRefused } from './bind-refused.ts';

const nonceLength = 12;
const tagLength = 16;

/**
 * Makes cursors that say nothing to who holds them and fit only the field, order and filter they were made for. The nonce
 * follows from the content, so that equal positions have equal cursors whichever way an operation was answered.
 */
export class CursorSeal {
  readonly #encryption: Buffer;
  readonly #nonce: Buffer;

  /** @throws RangeError when the key is shorter than 32 bytes */
  constructor(key: Uint8Array) {
    if (key.byteLength < 32) throw new RangeError(`A cursor key has at least 32 bytes, got ${key.byteLength}.`);
    this.#encryption = createHmac('sha256', key).update('encryption').digest();
    this.#nonce = createHmac('sha256', key).update('nonce').digest();
  }

  /** The cursor of the row with these order values, within the list that `purpose` describes. */
  seal(position: readonly string[], purpose: string): string {
    const plain = JSON.stringify(position);
    const nonce = createHmac('sha256', this.#nonce).update(`${purpose}\0${plain}`).digest().subarray(0, nonceLength);
    const cipher = createCipheriv('aes-256-gcm', this.#encryption, nonce).setAAD(Buffer.from(purpose));
    const body = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()]);
    return Buffer.concat([nonce, cipher.getAuthTag(), body]).toString('base64url');
  }

  /** @throws BindRefused when this cursor was not made for this list */
  open(cursor: string, purpose: string): readonly string[] {
    const bytes = Buffer.from(cursor, 'base64url');
    try {
      const decipher = createDecipheriv('aes-256-gcm', this.#encryption, bytes.subarray(0, nonceLength), {
        authTagLength: tagLength,
      })
        .setAAD(Buffer.from(purpose))
        .setAuthTag(bytes.subarray(nonceLength, nonceLength + tagLength));
      const plain =
        decipher.update(bytes.subarray(nonceLength + tagLength), undefined, 'utf8') + decipher.final('utf8');
      return JSON.parse(plain) as readonly string[];
    } catch {
      throw new BindRefused('BAD_CURSOR', 'This cursor does not belong to this list in this order with this filter.');
    }
  }
}
