import { randomInt } from 'node:crypto';
import { lookUpHash } from '@verbonden/kit-keys';

/** Letters and digits that nobody mistakes for one another, also over the telephone. */
const alphabet = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';
const length = 12;

/** A code of sixty bits in groups of four, with which somebody takes up an offer: `K7QM-X2PD-9RTA`. */
export function newOfferCode(): string {
  const letters = Array.from({ length }, () => alphabet[randomInt(alphabet.length)]).join('');
  return letters.replaceAll(/(.{4})(?=.)/g, '$1-');
}

/** What is kept of such a code. Blanks, dashes and small letters make no difference. */
export function offerCodeHash(secret: Buffer, code: string): string {
  return lookUpHash(secret, 'offer-code', code.toUpperCase().replaceAll(/[\s-]/g, ''));
}
