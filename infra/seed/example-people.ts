import { readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';

const identity = z.object({ givenName: z.string(), familyName: z.string(), bornOn: z.iso.date() });
const home = z.object({ street: z.string(), houseNumber: z.string(), boxNumber: z.string().nullable() });
const digital = z.object({ id: z.uuid(), address: z.string() });
const person = z.object({ language: z.string(), identity, address: home, telephone: digital });

const peopleFile = z.object({
  /** Demo accounts of the realm, each with a profile. */
  accounts: z.array(person.extend({ username: z.string(), mail: digital })),
  mandate: z.object({ id: z.uuid(), from: z.string(), to: z.string() }),
  /** People whom the contact centre knows from a call. */
  callers: z.array(person.extend({ id: z.uuid() })),
});

export type ExamplePeople = z.infer<typeof peopleFile>;
export type ExamplePerson = z.infer<typeof person>;

/** The invented people of the example city. */
export function examplePeople(): ExamplePeople {
  return peopleFile.parse(JSON.parse(readFileSync(path.join(import.meta.dirname, 'people.json'), 'utf8')));
}
