import { longest } from './longest.ts';
import { saysSomething } from './tidy.ts';

export const digitalAddressKinds = ['mail', 'telephone'] as const;

export type DigitalAddressKind = (typeof digitalAddressKinds)[number];

/** Why a text is no address of its kind. */
export type DigitalAddressRefusal = { readonly kind: 'notAMailAddress' } | { readonly kind: 'notATelephoneNumber' };

/**
 * The address as it is kept and compared. Mail: the domain in small letters, the name before it as it was written. Telephone: E.164, a
 * number without its country is Belgian.
 */
export function toDigitalAddress(kind: DigitalAddressKind, written: string): string {
  const trimmed = written.trim();
  if (kind === 'mail') {
    const at = trimmed.lastIndexOf('@');
    return at < 0 ? trimmed : trimmed.slice(0, at) + trimmed.slice(at).toLowerCase();
  }
  const digits = trimmed.replace(/\(0\)/, '').replaceAll(/[\s().\-/]/g, '');
  if (digits.startsWith('00')) return `+${digits.slice(2)}`;
  return digits.startsWith('0') ? `+32${digits.slice(1)}` : digits;
}

/** The reason this is not an address of this kind, or null when it is one. Whether anybody reads it there, only a code that comes back tells. */
export function refusalToDigitalAddress(kind: DigitalAddressKind, address: string): DigitalAddressRefusal | null {
  if (kind === 'telephone') return /^\+[1-9]\d{7,14}$/.test(address) ? null : { kind: 'notATelephoneNumber' };
  const isMail = /^[^\s@<>"]+@[^\s@<>"]+\.[^\s@<>".]{2,}$/.test(address) && address.length <= longest.mail;
  return isMail && saysSomething(address) ? null : { kind: 'notAMailAddress' };
}

/** Whether a code can be sent to it as a text message: Belgian mobile numbers, and every foreign one since those cannot be told apart. */
export function canReceiveText(kind: DigitalAddressKind, address: string): boolean {
  return kind === 'telephone' && (/^\+324[5-9]\d{7}$/.test(address) || !address.startsWith('+32'));
}
