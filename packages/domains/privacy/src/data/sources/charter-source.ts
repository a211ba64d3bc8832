import { ascending, certain, descending, many, one, source } from '@verbonden/kit-planner';
import { sql } from 'drizzle-orm';
import { charterProposals } from '../tables/charter-proposals.ts';
import { oversightData } from './oversight-data.ts';
import { watched } from './watched.ts';

export const charterProposalSource = source('CharterProposal', charterProposals, {
  domain: oversightData,
  key: ['id'],
  expressions: (row) => ({ isMine: certain('boolean', sql`${row.proposedBy} = (select privacy.subject())`) }),
});

/** Newest first. */
export const allCharterProposals = many(() => charterProposalSource, {
  where: () => watched,
  order: (there) => [descending(there.proposedAt), ascending(there.id)],
});

/** Any of them, for who points at one by its id. */
export const anyCharterProposal = one(() => charterProposalSource);
