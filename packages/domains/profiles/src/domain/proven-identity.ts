import { refusalToAssociationCode, toAssociationCode } from './association-code.ts';
import { isDay } from './day.ts';
import { refusalToKboNumber, toKboNumber } from './kbo-number.ts';
import { type NumbersAllowed, refusalToNationalNumber, toNationalNumber } from './national-number.ts';

/** What an identity provider proves of an account, fetched behind the scenes: no token carries it. */
export interface ProvenIdentity {
  readonly givenName: string;
  readonly familyName: string;
  /** Civil date; null when the provider does not tell. */
  readonly bornOn: string | null;
  readonly nationalNumber: string | null;
  /** For which businesses (KBO number) and associations (vCode) the person may act. */
  readonly capacities: readonly { readonly number: string; readonly name: string }[];
}

/** The same in the form in which it is kept. What has a wrong check digit, is no day, or may not be recorded here, is left out: a login must not fail on it. */
export function toProvenIdentity(told: ProvenIdentity, allowed: NumbersAllowed): ProvenIdentity {
  const number = told.nationalNumber && toNationalNumber(told.nationalNumber);
  return {
    givenName: told.givenName.normalize('NFC').trim(),
    familyName: told.familyName.normalize('NFC').trim(),
    bornOn: told.bornOn !== null && isDay(told.bornOn) ? told.bornOn : null,
    nationalNumber: number && refusalToNationalNumber(number, allowed) === null ? number : null,
    capacities: told.capacities.flatMap(({ number: written, name }) => {
      const known = organisationNumber(written);
      return known ? [{ number: known, name }] : [];
    }),
  };
}

function organisationNumber(written: string): string | null {
  const kbo = toKboNumber(written);
  if (refusalToKboNumber(kbo) === null) return kbo;
  const code = toAssociationCode(written);
  return refusalToAssociationCode(code) === null ? code : null;
}
