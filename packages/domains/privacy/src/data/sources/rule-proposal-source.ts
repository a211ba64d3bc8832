import { ascending, certain, descending, many, one, source } from '@verbonden/kit-planner';
import { and, eq, sql } from 'drizzle-orm';
import { ruleProposalChanges, ruleProposals } from '../tables/rule-proposals.ts';
import { colleagueSource } from './colleague-source.ts';
import { oversightData } from './oversight-data.ts';
import { watched } from './watched.ts';

export const ruleChangeSource = source('RuleChange', ruleProposalChanges, {
  domain: oversightData,
  key: ['proposal', 'position'],
});

/** Proposed changes of the rules, with who may still decide about them: everyone who did not propose it. */
export const ruleProposalSource = source('RuleProposal', ruleProposals, {
  domain: oversightData,
  key: ['id'],
  expressions: (row) => ({ isMine: certain('boolean', sql`${row.proposedBy} = (select privacy.subject())`) }),
  links: (row) => ({
    proposer: one(() => colleagueSource, { on: (there) => [[row.proposedBy, there.account]] }),
    changes: many(() => ruleChangeSource, {
      on: (there) => [[row.id, there.proposal]],
      order: (there) => [ascending(there.position)],
    }),
  }),
});

/** Of one state when that is asked; newest first. */
export const allRuleProposals = many(() => ruleProposalSource, {
  where: (there, scope) => {
    const state = scope.given('state', 'text');
    return and(watched, state && eq(there.state, state));
  },
  order: (there) => [descending(there.proposedAt), ascending(there.id)],
});

export const ruleProposalById = one(() => ruleProposalSource, {
  where: (there, scope) => eq(there.id, scope.arg('id', 'uuid')),
});

/** Any of them, for who points at one by its id. */
export const anyRuleProposal = one(() => ruleProposalSource);
