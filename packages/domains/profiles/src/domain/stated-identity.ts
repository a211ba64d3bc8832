import { isDay } from './day.ts';
import { longest } from './longest.ts';
import { saysSomething, tidy } from './tidy.ts';

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
  | { readonly kind: 'notBornYet'; readonly field: 'bornOn' }
  | { readonly kind: 'bornTooLongAgo'; readonly field: 'bornOn'; readonly most: number };

/** Nobody on record became older than 122. */
const oldest = 130;

/** The names as they are kept. */
export function toStatedIdentity({ givenName, familyName, bornOn }: StatedIdentity): StatedIdentity {
  return { givenName: tidy(givenName), familyName: tidy(familyName), bornOn };
}

/**
 * The reason these names and this day cannot be recorded, or null when they can.
 * @param today the civil date on which it is said
 */
export function refusalToStatedIdentity(said: StatedIdentity, today: string): StatedIdentityRefusal | null {
  for (const field of ['givenName', 'familyName'] as const) {
    if (!saysSomething(said[field])) return { kind: 'nameMissing', field };
    if (said[field].length > longest.name) return { kind: 'nameTooLong', field, most: longest.name };
  }
  if (said.bornOn === null) return null;
  if (!isDay(said.bornOn)) return { kind: 'noSuchDay', field: 'bornOn' };
  if (said.bornOn > today) return { kind: 'notBornYet', field: 'bornOn' };
  const tooLongAgo = Number(today.slice(0, 4)) - Number(said.bornOn.slice(0, 4)) > oldest;
  return tooLongAgo ? { kind: 'bornTooLongAgo', field: 'bornOn', most: oldest } : null;
}
