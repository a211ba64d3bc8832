import type { FindCallersMutationVariables } from '@verbonden/client';

/** By what a person can be looked for, and what is filled in for each. */
export const fieldsOf = {
  nameAndBirthDate: ['name', 'bornOn'],
  number: ['number'],
  address: ['street', 'houseNumber', 'postalCode'],
} as const;

export type SoughtBy = keyof typeof fieldsOf;
export type SoughtField = (typeof fieldsOf)[SoughtBy][number];
export type Said = Readonly<Record<SoughtField, string>>;

export const nothingSaid: Said = { name: '', bornOn: '', number: '', street: '', houseNumber: '', postalCode: '' };

export const ways = Object.keys(fieldsOf) as readonly SoughtBy[];

/** What was filled in, as the API asks for it. */
export function toQuestion(by: SoughtBy, said: Said): FindCallersMutationVariables['caller'] {
  const { name, bornOn, number, street, houseNumber, postalCode } = said;
  if (by === 'number') return { number };
  return by === 'address' ? { address: { street, houseNumber, postalCode } } : { nameAndBirthDate: { name, bornOn } };
}
