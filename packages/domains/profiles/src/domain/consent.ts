import { longest } from './longest.ts';
import { saysSomething, tidy } from './tidy.ts';

/** For what consent can be asked: what a public authority does on another ground is not among these. */
export const consentActivities = [
  'share-with-volunteer',
  'share-with-partner',
  'newsletter',
  'satisfaction-survey',
] as const;

export type ConsentActivity = (typeof consentActivities)[number];

export const channels = ['mail', 'text', 'telephone', 'letter'] as const;

/** How somebody is reached. */
export type Channel = (typeof channels)[number];

export interface GivenConsent {
  /** Made by the client: the second of two clicks has the same one. */
  readonly id: string;
  readonly activity: ConsentActivity;
  /** By which channel; null when it is about no message. */
  readonly channel: Channel | null;
  /** About what (a theme of the newsletter); null for all of the activity. */
  readonly category: string | null;
  /** Which wording of the question was answered: its name and version. */
  readonly wording: string;
  /** Null: until it is withdrawn. */
  readonly expiresAt: Date | null;
}

/** Why a consent cannot be recorded: one that does not say to what is none. */
export type ConsentRefusal =
  | { readonly kind: 'wordingMissing' }
  | { readonly kind: 'tooLong'; readonly field: 'wording' | 'category'; readonly most: number }
  | { readonly kind: 'endsBeforeItBegins' };

/** The consent as it is kept. */
export function toConsent(given: GivenConsent): GivenConsent {
  return { ...given, wording: tidy(given.wording), category: (given.category && tidy(given.category)) || null };
}

/** The reason this consent cannot be recorded, or null. */
export function refusalToConsent({ wording, category, expiresAt }: GivenConsent, now: Date): ConsentRefusal | null {
  if (!saysSomething(wording)) return { kind: 'wordingMissing' };
  if (wording.length > longest.wording) return { kind: 'tooLong', field: 'wording', most: longest.wording };
  if ((category ?? '').length > longest.category) return { kind: 'tooLong', field: 'category', most: longest.category };
  return expiresAt !== null && expiresAt <= now ? { kind: 'endsBeforeItBegins' } : null;
}
