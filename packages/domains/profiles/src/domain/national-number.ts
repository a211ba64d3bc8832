/** Why a text is not a national number that may be recorded here. */
export type NationalNumberRefusal =
  | { readonly kind: 'notElevenDigits' }
  | { readonly kind: 'wrongCheckDigits' }
  | { readonly kind: 'noSuchDay' }
  | { readonly kind: 'realNumberWhereOnlyTestNumbersMay' };

/** Whether numbers of living people may be recorded, or only those that never belong to anyone (TST). */
export type NumbersAllowed = 'test-only' | 'all';

const modulus = 97;
const daysInMonth = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** The eleven digits of a number as it is written on cards and forms: dots, dashes, slashes and blanks fall away. */
export function toNationalNumber(written: string): string {
  return written.replaceAll(/[\s.\-/]/g, '');
}

/**
 * The reason this is not a national number (INSZ), or null when it is one. A register number has its birth month, a BIS number 20 or 40
 * more, a TST number 60 more; month and day may be 0 when they are not known.
 *
 * @see shared/data/identities for numbers of each kind
 */
export function refusalToNationalNumber(number: string, allowed: NumbersAllowed): NationalNumberRefusal | null {
  if (!/^\d{11}$/.test(number)) return { kind: 'notElevenDigits' };
  if (centuryOf(number) === null) return { kind: 'wrongCheckDigits' };
  const month = monthOf(number);
  const day = Number(number.slice(4, 6));
  if (month > 12 || day > (daysInMonth[month - 1] ?? 31)) return { kind: 'noSuchDay' };
  if (allowed === 'test-only' && !isTestNumber(number)) return { kind: 'realNumberWhereOnlyTestNumbersMay' };
  return null;
}

/** Whether the number never belongs to anyone: its month is 60 higher (61 to 72). */
export function isTestNumber(number: string): boolean {
  const month = Number(number.slice(2, 4));
  return month > 60 && month <= 72;
}

/** The civil date of birth that a good number tells, or null when it holds a month or day that was not known. */
export function birthDateOf(number: string): string | null {
  const century = centuryOf(number);
  const month = monthOf(number);
  const day = Number(number.slice(4, 6));
  if (century === null || month === 0 || day === 0) return null;
  const year = century + Number(number.slice(0, 2));
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** From 2000 on the check digits are those of the first nine digits with a 2 before them. */
function centuryOf(number: string): number | null {
  const first = Number(number.slice(0, 9));
  const check = Number(number.slice(9));
  if (modulus - (first % modulus) === check) return 1900;
  if (modulus - ((2_000_000_000 + first) % modulus) === check) return 2000;
  return null;
}

function monthOf(number: string): number {
  const written = Number(number.slice(2, 4));
  const known = [60, 40, 20].find((added) => written >= added && written <= added + 12) ?? 0;
  return written - known;
}
