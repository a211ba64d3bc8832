import { randomUUID } from 'node:crypto';
import { matrix } from '@verbonden/privacy-engine';
import type { Sql } from 'postgres';
import type { Persona } from '../world/personas.ts';
import { type Place, placePersona } from '../world/place.ts';

const implied = ['anonymous', 'citizen', 'service', 'partner-service'];
const doors: Readonly<Record<string, string | null>> = {
  anonymous: null,
  person: 'website',
  staff: 'desk',
  service: 'worker',
  partner: 'partner-caw',
};

/** For each role, and each kind of actor for which it counts, somebody who has that role alone and stands to an object in each relation. */
export async function onePerRole(admin: Sql): Promise<readonly Place[]> {
  const places: Place[] = [];
  for (const { name, kinds } of matrix.roles) {
    for (const kind of kinds) {
      const persona: Persona = {
        name: `${name} (${kind})`,
        kind,
        client: doors[kind] ?? null,
        username: null,
        subject: kind === 'anonymous' ? null : randomUUID(),
        roles: implied.includes(name) ? [] : [name],
        organisations: [],
      };
      places.push(await placePersona(admin, persona));
    }
  }
  return places;
}

/** What the API tells the database of this actor. */
export function claimsOf({ persona, capacity }: Place, purpose: string | null): object {
  const { kind, subject, client, roles, organisations } = persona;
  return {
    ...(subject === null ? {} : { sub: subject, iat: 1, kind, client, roles, organisations }),
    ...(capacity === null ? {} : { capacity }),
    ...(purpose === null ? {} : { purpose }),
    operation: 'Mutants',
  };
}

/** The role that this place was made for. */
export const roleOf = ({ persona }: Place): string => persona.name.split(' ')[0] ?? '';

/** The purposes that some rule gives to the role, and none. */
export function purposesOf(place: Place): readonly (string | null)[] {
  const own = matrix.rules.filter(({ role }) => role === roleOf(place)).map(({ purpose }) => purpose);
  return [null, ...new Set(own)];
}
