/** Why a text is not an enterprise number. */
export type KboRefusal = { readonly kind: 'notTenDigits' } | { readonly kind: 'wrongCheckDigits' };

/** The ten digits of an enterprise number as people write it: `BE 0403.019.261`, `403.019.261`. */
export function toKboNumber(written: string): string {
  const digits = written.replaceAll(/[\s.\-/]/g, '').replace(/^BE/i, '');
  return /^\d{9}$/.test(digits) ? `0${digits}` : digits;
}

/** The reason this is not an enterprise number (KBO), or null when it is one: ten digits, the first 0 or 1, the last two check the eight before. */
export function refusalToKboNumber(number: string): KboRefusal | null {
  if (!/^[01]\d{9}$/.test(number)) return { kind: 'notTenDigits' };
  return 97 - (Number(number.slice(0, 8)) % 97) === Number(number.slice(8)) ? null : { kind: 'wrongCheckDigits' };
}
