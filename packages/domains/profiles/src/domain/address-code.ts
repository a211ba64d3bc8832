import { canReceiveText, type DigitalAddressKind } from './digital-address.ts';

/** Why no code is sent, or the one that was entered does not count. */
export type CodeRefusal =
  | { readonly kind: 'cannotReceiveCode' }
  | { readonly kind: 'tooManyCodes' }
  | { readonly kind: 'wrongCode'; readonly attemptsLeft: number }
  | { readonly kind: 'codeExpired' };

/** The reason no code can be sent there, or null: a code goes by mail, or as a text message. */
export function refusalToSendCode(kind: DigitalAddressKind, address: string): CodeRefusal | null {
  return kind === 'mail' || canReceiveText(kind, address) ? null : { kind: 'cannotReceiveCode' };
}

/** What the database found of the code that was entered, as a refusal; null when it was the right one. */
export function refusalToCode(outcome: string, attemptsLeft: number): CodeRefusal | null {
  if (outcome === 'verified') return null;
  return outcome === 'wrong' && attemptsLeft > 0 ? { kind: 'wrongCode', attemptsLeft } : { kind: 'codeExpired' };
}
