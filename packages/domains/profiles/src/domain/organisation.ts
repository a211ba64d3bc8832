import { type AssociationCodeRefusal, refusalToAssociationCode, toAssociationCode } from './association-code.ts';
import { type KboRefusal, refusalToKboNumber, toKboNumber } from './kbo-number.ts';
import { longest } from './longest.ts';
import { saysSomething, tidy } from './tidy.ts';

/** An organisation as who registers it writes it down; with one official number, or both. */
export interface Organisation {
  readonly name: string;
  readonly kboNumber: string | null;
  readonly associationCode: string | null;
  /** Its name in the realm, when its workers log in there. */
  readonly alias: string | null;
  /** The client of its own application, when it has one. */
  readonly serviceClient: string | null;
  /** Who is to administer it, as it stands in its list of members. */
  readonly adminName: string;
}

/** Why an organisation cannot be registered like this. */
export type OrganisationRefusal =
  | { readonly kind: 'nameMissing'; readonly field: 'name' | 'adminName' }
  | {
      readonly kind: 'nameTooLong';
      readonly field: 'name' | 'adminName' | 'alias' | 'serviceClient';
      readonly most: number;
    }
  | { readonly kind: 'numberMissing'; readonly field: 'kboNumber' }
  | { readonly kind: 'aliasMissing'; readonly field: 'alias' }
  | (KboRefusal & { readonly field: 'kboNumber' })
  | (AssociationCodeRefusal & { readonly field: 'associationCode' });

const named = ['name', 'adminName', 'alias', 'serviceClient'] as const;

/** The same with its numbers in the form in which they are kept. */
export function toOrganisation({ name, adminName, kboNumber, associationCode, ...rest }: Organisation): Organisation {
  return {
    ...rest,
    name: tidy(name),
    adminName: tidy(adminName),
    kboNumber: kboNumber === null ? null : toKboNumber(kboNumber),
    associationCode: associationCode === null ? null : toAssociationCode(associationCode),
  };
}

/** The reason this organisation cannot be registered, or null. A service acts under the name that its organisation has in the realm. */
export function refusalToRegister(organisation: Organisation): OrganisationRefusal | null {
  const { name, kboNumber, associationCode, alias, serviceClient, adminName } = organisation;
  if (!saysSomething(name)) return { kind: 'nameMissing', field: 'name' };
  if (!saysSomething(adminName)) return { kind: 'nameMissing', field: 'adminName' };
  const tooLong = named.find((field) => (organisation[field] ?? '').length > longest.name);
  if (tooLong) return { kind: 'nameTooLong', field: tooLong, most: longest.name };
  if (kboNumber === null && associationCode === null) return { kind: 'numberMissing', field: 'kboNumber' };
  if (serviceClient !== null && alias === null) return { kind: 'aliasMissing', field: 'alias' };
  const wrongKbo = kboNumber === null ? null : refusalToKboNumber(kboNumber);
  if (wrongKbo) return { ...wrongKbo, field: 'kboNumber' };
  const wrongCode = associationCode === null ? null : refusalToAssociationCode(associationCode);
  return wrongCode && { ...wrongCode, field: 'associationCode' };
}
