import type { World } from '@verbonden/privacy-engine';
import type { Sql } from 'postgres';

/** Everything that is recorded in this database, for the engine: the same facts as the wall reads, by another road. */
export async function recordedWorld(admin: Sql): Promise<World> {
  const [moment] = await admin<{ at: Date }[]>`select now() as at`;
  const facts = await admin<World['facts']>`
    select object, relation, holder, purpose, valid_from as "validFrom", nullif(valid_until, 'infinity') as "validUntil"
    from privacy.relations`;
  const memberships = await admin<World['memberships']>`
    select subject, holder, role, valid_from as "validFrom", nullif(valid_until, 'infinity') as "validUntil" from privacy.memberships`;
  const charters = await admin<World['charters']>`select version, effective_at as "effectiveAt" from privacy.charters`;
  const acceptances = await admin<World['acceptances']>`select holder, version from privacy.charter_acceptances`;
  const restricted = await admin<{ party: string }[]>`select party from privacy.restricted_parties`;
  return {
    at: moment?.at ?? new Date(),
    facts,
    memberships,
    charters,
    acceptances,
    restricted: restricted.map(({ party }) => party),
  };
}
