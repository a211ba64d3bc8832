import { isDay } from './day.ts';

/** What a person says about who they are, without proof. */
export interface StatedIdentity {
  readonly givenName: string;
  readonly familyName: string;
  /** Civil date; null when it was not told. */
  readonly bornOn: string | null;
}

/** Why it cannot be recorded as it was given. */
export type StatedIdentityRefusal =
  | { readonly kind: 'nameMissing'; readonly field: 'givenName' | 'familyName' }
  | { readonly kind: 'nameTooLong'; readonly field: 'givenName' | 'familyName'; readonly most: number }
  | { readonly kind: 'noSuchDay'; readonly field: 'bornOn' }
  | { readonly kind: 'notBornYet'; readonly field: 'bornOn' };

const longestName = 200;

/** The names with single blanks and composed letters, so that what looks the same is the same. */
export function toStatedIdentity({ givenName, familyName, bornOn }: StatedIdentity): StatedIdentity {
  const tidy = (name: string) => name.normalize('NFC').trim().replaceAll(/\s+/g, ' ');
  return { givenName: tidy(givenName), familyName: tidy(familyName), bornOn };
}

/**
 * The reason these names and this day cannot be recorded, or null when they can.
 * @param today the civil date on which it is said
 */
export function refusalToStatedIdentity(said: StatedIdentity, today: string): StatedIdentityRefusal | null {
  for (const field of ['givenName', 'familyName'] as const) {
    if (said[field] === '') return { kind: 'nameMissing', field };
    if (said[field].length > longestName) return { kind: 'nameTooLong', field, most: longestName };
  }
  if (said.bornOn === null) return null;
  if (!isDay(said.bornOn)) return { kind: 'noSuchDay', field: 'bornOn' };
  return said.bornOn > today ? { kind: 'notBornYet', field: 'bornOn' } : null;
}
