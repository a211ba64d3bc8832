import { type Builder, plannedObject } from '@verbonden/kit-graphql';
import { colleagueSource } from '../data/sources/colleague-source.ts';

/** Who an account is, for officers. */
export function registerColleague(builder: Builder) {
  return plannedObject(builder, colleagueSource, {
    description: 'A colleague as the realm names them. For privacy officers; nobody else learns which employee it was.',
    fields: (t) => ({
      account: t.column('account', { type: 'ID' }),
      name: t.column('name', { description: 'Null when the realm knows none.' }),
      roles: t.column('roles', { description: 'What they do here, by the names of roles in the privacy matrix.' }),
    }),
  });
}
