import type { PartyAddressQuery } from '@verbonden/client';
import { toName } from './to-name.ts';

export type Addressed = NonNullable<PartyAddressQuery['party']>;

/** To whom a letter goes and where, a line each; nothing where nothing is known. */
export function Addressee({ person }: { readonly person: Addressed | null }) {
  const { street, houseNumber, boxNumber, postalCode, municipality } = person?.contact ?? {};
  const lines = [
    toName(person?.identity),
    [street, houseNumber, boxNumber && `/ ${boxNumber}`].filter(Boolean).join(' '),
    [postalCode, municipality].filter(Boolean).join(' '),
  ].filter((line) => line !== '');
  return lines.length > 0 && <address className="answer-letter-address">{lines.join('\n')}</address>;
}
