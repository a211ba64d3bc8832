import type { Channel } from './consent.ts';
import { canReceiveText } from './digital-address.ts';
import { type LanguageRefusal, refusalToLanguage } from './language.ts';

/** For what somebody can be reached: an answer, news of a case, a match, what is left to be said afterwards. */
export const contactPurposes = ['answer', 'handle', 'match', 'support', 'follow-up'] as const;

export type ContactPurpose = (typeof contactPurposes)[number];

export interface ContactPreference {
  readonly purpose: ContactPurpose;
  readonly channel: Channel;
  readonly language: string;
  /** The digital address to use; null when any of that channel will do, and for a letter. */
  readonly addressId: string | null;
}

/** Why somebody cannot be reached like that. */
export type ContactPreferenceRefusal =
  | LanguageRefusal
  | { readonly kind: 'noAddressForChannel'; readonly channel: Channel };

/**
 * The reason nobody can be reached like this, or null.
 * @param address the one that is named, as it is known; null when none is named or it is not there
 */
export function refusalToContactPreference(
  { channel, language, addressId }: ContactPreference,
  address: { readonly kind: string; readonly address: string } | null,
): ContactPreferenceRefusal | null {
  const fits =
    addressId === null ||
    (address !== null &&
      (channel === 'mail'
        ? address.kind === 'mail'
        : address.kind === 'telephone' && (channel === 'telephone' || canReceiveText('telephone', address.address))));
  return fits && !(channel === 'letter' && addressId !== null)
    ? refusalToLanguage(language)
    : { kind: 'noAddressForChannel', channel };
}
