import { randomUUID } from 'node:crypto';
import { matrix, type Relation } from '@verbonden/privacy-engine';
import type { Sql } from 'postgres';
import { fixtureTables, tableName } from '../fixture/fixture-tables.ts';
import type { Persona } from './personas.ts';

/** What one persona stands to: an object in each relation, the last without any. */
export interface Place {
  readonly persona: Persona;
  readonly objects: ReadonlyMap<string, string>;
  /** The business that a person acts for. */
  readonly capacity: string | null;
}

/** The value in a table about an object: known again wherever it turns up. */
export const marker = (table: string, object: string): string => `mark.${table}.${object}.`;

/** Records for this persona a fact of each relation, and lets organisation and person accept the charter. */
export async function placePersona(admin: Sql, persona: Persona): Promise<Place> {
  const own = { group: randomUUID(), mandate: randomUUID(), party: randomUUID() };
  const objects = new Map<string, string>(matrix.relations.map(({ name }) => [name, randomUUID()]));
  // One human is one party, at whichever door.
  if (persona.subject !== null) objects.set('self', persona.subject);
  await admin.begin(async (tx) => {
    await tx`set local role cases_owner`;
    const join = async (holder: string): Promise<void> => {
      const subject = persona.kind === 'partner' ? `client:${persona.client}` : `subject:${persona.subject}`;
      await tx`insert into privacy.memberships (subject, holder) values (${subject}, ${holder})
        on conflict do nothing`;
    };
    if (persona.subject !== null) {
      await join(`group:${own.group}`);
      await join(`mandate:${own.mandate}`);
      await join(`party:${own.party}`);
      await join(`organisation:${organisationOf(persona)}`);
    }
    for (const relation of matrix.relations.filter(({ name }) => name !== 'any')) {
      const holder = holderOf(persona, relation, own);
      await tx`select privacy.relate(${objects.get(relation.name) ?? ''}, ${relation.name}, ${holder}, null, 'test')`;
    }
  });
  const holders =
    persona.subject === null ? [] : [`subject:${persona.subject}`, `organisation:${organisationOf(persona)}`];
  await admin`insert into privacy.charter_acceptances (holder, version, accepted_by)
    select holder, 1, 'test' from unnest(${holders}::text[]) holder on conflict do nothing`;
  return { persona, objects, capacity: persona.kind === 'person' ? own.party : null };
}

/** A row in each table about each of these objects, each its own subject. */
export async function plant(admin: Sql, places: readonly Place[]): Promise<void> {
  const objects = [...new Set(places.flatMap((place) => [...place.objects.values()]))];
  for (const { name } of fixtureTables) {
    const rows = objects.map((object) => ({ id: randomUUID(), object, subject: object, value: marker(name, object) }));
    await admin`insert into ${admin(`fixture.${tableName(name)}`)} ${admin(rows)}`;
  }
}

const organisationOf = ({ organisations, client }: Persona): string =>
  client === 'partner-caw' ? 'caw' : (organisations[0] ?? 'stad');

/** For whom the fact is recorded: of the kinds that the matrix names, the first that this persona can be. */
function holderOf(persona: Persona, relation: Relation, own: Readonly<Record<string, string>>): string {
  const { kind, subject, roles } = persona;
  const possible: Readonly<Record<string, string | false>> = {
    subject: subject !== null && kind !== 'partner' && `subject:${subject}`,
    organisation: subject !== null && `organisation:${organisationOf(persona)}`,
    group: kind === 'staff' && `group:${own['group']}`,
    mandate: kind === 'person' && `mandate:${own['mandate']}`,
    party: kind === 'person' && `party:${own['party']}`,
    ...Object.fromEntries(roles.map((role) => [`role:${role}`, `role:${role}`])),
    'role:service': kind === 'service' && 'role:service',
  };
  return relation.holders.map((holder) => possible[holder]).find(Boolean) || 'subject:somebody-else';
}
