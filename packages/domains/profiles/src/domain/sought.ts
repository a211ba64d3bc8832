import { refusalToAssociationCode, toAssociationCode } from './association-code.ts';
import { refusalToDigitalAddress, toDigitalAddress } from './digital-address.ts';
import { refusalToKboNumber, toKboNumber } from './kbo-number.ts';
import { refusalToNationalNumber, toNationalNumber } from './national-number.ts';

/** What a caller says, by which they are looked for. */
export type Sought =
  | { readonly by: 'nameAndBirthDate'; readonly name: string; readonly bornOn: string }
  | { readonly by: 'number'; readonly number: string }
  | {
      readonly by: 'address';
      readonly street: string | null;
      readonly houseNumber: string;
      readonly postalCode: string;
    };

/** What an agent filled in: one of these, and nothing in the others. */
export interface Said {
  readonly nameAndBirthDate?: { readonly name: string; readonly bornOn: string } | null | undefined;
  readonly number?: string | null | undefined;
  readonly address?:
    | { readonly street?: string | null | undefined; readonly houseNumber: string; readonly postalCode: string }
    | null
    | undefined;
}

/** Why nobody is looked for. */
export type SoughtRefusal =
  | { readonly kind: 'sayOneThing' }
  | { readonly kind: 'sayMore'; readonly field: 'name' | 'street' | 'houseNumber' | 'postalCode' }
  | { readonly kind: 'notANumber'; readonly field: 'number' };

const shortestName = 2;

/** What is looked for, or the refusal of nothing or more than one thing. */
export function toSought({ nameAndBirthDate, number, address }: Said): Sought | SoughtRefusal {
  const sought: readonly Sought[] = [
    ...(nameAndBirthDate ? [{ by: 'nameAndBirthDate', ...nameAndBirthDate } as const] : []),
    ...(number ? [{ by: 'number', number } as const] : []),
    ...(address ? [{ by: 'address', ...address, street: address.street ?? null } as const] : []),
  ];
  return sought.length === 1 && sought[0] ? sought[0] : { kind: 'sayOneThing' };
}

/** The reason nobody is looked for with this, or null: less would name half the city. */
export function refusalToSought(sought: Sought): SoughtRefusal | null {
  if (sought.by === 'nameAndBirthDate') {
    return sought.name.trim().length < shortestName ? { kind: 'sayMore', field: 'name' } : null;
  }
  if (sought.by === 'number') return numberSought(sought.number) ? null : { kind: 'notANumber', field: 'number' };
  // Without a street one could walk through a city by house number.
  const missing = (['street', 'houseNumber', 'postalCode'] as const).find(
    (field) => (sought[field] ?? '').trim() === '',
  );
  return missing ? { kind: 'sayMore', field: missing } : null;
}

/**
 * Which number somebody means, in the form in which it is kept: a national number, that of a business or association, a telephone number or a
 * mail address. Null: none of these.
 */
export function numberSought(written: string): { readonly kind: 'national' | 'other'; readonly number: string } | null {
  const national = toNationalNumber(written);
  if (refusalToNationalNumber(national, 'all') === null) return { kind: 'national', number: national };
  const others = [
    { number: toKboNumber(written), refusal: refusalToKboNumber(toKboNumber(written)) },
    { number: toAssociationCode(written), refusal: refusalToAssociationCode(toAssociationCode(written)) },
    {
      number: toDigitalAddress('mail', written),
      refusal: refusalToDigitalAddress('mail', toDigitalAddress('mail', written)),
    },
    {
      number: toDigitalAddress('telephone', written),
      refusal: refusalToDigitalAddress('telephone', toDigitalAddress('telephone', written)),
    },
  ];
  const found = others.find(({ refusal }) => refusal === null);
  return found ? { kind: 'other', number: found.number } : null;
}
