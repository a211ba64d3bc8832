import { sql } from 'drizzle-orm';

/** The ids of the actor's own person, also those that turned out to be them: that is a fact which only they hold. Nobody's for who is no person. */
export const ownParties = sql`array(
  select privacy.own_subject()
  union all select r.object from privacy.relations r where r.relation = 'self-merged' and r.holder = 'subject:' || privacy.subject())`;
