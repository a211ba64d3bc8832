import { randomUUID } from 'node:crypto';
import {
  type Builder,
  mutationFields,
  plannedObject,
  plannedQuery,
  readBack,
  resultUnion,
  soughtId,
} from '@verbonden/kit-graphql';
import { approveCharter, rejectCharter } from '../data/decide-charter.ts';
import { proposeCharter } from '../data/propose-charter.ts';
import { allCharterProposals, anyCharterProposal, charterProposalSource } from '../data/sources/charter-source.ts';
import type { DecisionRefusal } from '../domain/refusal-to-decide-proposal.ts';
import type { CharterRefusal } from '../domain/refusal-to-propose-charter.ts';
import type { OversightEnums } from './oversight-enums.ts';
import { refusalMessage } from './refusal-message.ts';

/** How the privacy charter gets a new version: one officer proposes, another approves or rejects. */
export function registerCharterProposals(builder: Builder, { ProposalState }: OversightEnums): void {
  const CharterProposal = plannedObject(builder, charterProposalSource, {
    description: 'A new version of the privacy charter that one officer proposes and another decides.',
    entity: anyCharterProposal,
    fields: (t) => ({
      id: t.id(),
      state: t.column('state', { type: ProposalState }),
      dutch: t.column('dutch'),
      english: t.column('english'),
      effectiveAt: t.column('effectiveAt', {
        description: 'From when it binds, if it is approved by then; else from the approval.',
      }),
      reason: t.column('reason'),
      isMine: t.column('isMine', { description: 'Whether you proposed it; then another officer decides.' }),
      proposedAt: t.column('proposedAt'),
      decidedAt: t.column('decidedAt'),
      decisionReason: t.column('decisionReason'),
      version: t.column('version', { description: 'The version of the charter that it became; null unless approved.' }),
    }),
  });
  plannedQuery(builder, (t) => ({
    charterProposals: t.connection(allCharterProposals, {
      type: CharterProposal,
      description: 'New versions of the privacy charter, proposed and decided, newest first. For privacy officers.',
      max: 50,
    }),
  }));
  const Result = resultUnion(builder, 'CharterProposalResult', {
    description: 'The proposal as it stands now, or why nothing changed.',
    done: CharterProposal,
    refused: registerCharterRefused(builder),
  });
  mutationFields(builder, (t) => ({
    proposeCharter: t.field({
      type: Result,
      description:
        'Proposes a new version of the privacy charter. For privacy officers; it binds nobody until a second one approves.',
      args: {
        dutch: t.arg.string({ required: true }),
        english: t.arg.string({ required: true }),
        effectiveAt: t.arg({ type: 'DateTime', required: true }),
        reason: t.arg.string({ required: true }),
      },
      resolve: async (_, { effectiveAt, ...texts }, context, info) =>
        readBack(
          anyCharterProposal,
          await context.asActor((tx) =>
            proposeCharter(tx, { id: randomUUID(), effectiveAt: new Date(effectiveAt), ...texts }),
          ),
          context,
          info,
        ),
    }),
    approveCharter: t.field({
      type: Result,
      description:
        'Brings a charter that another officer proposed into force at its moment. Null when there is no such proposal.',
      args: { id: t.arg.id({ required: true }) },
      resolve: async (_, { id }, context, info) =>
        readBack(anyCharterProposal, await context.asActor((tx) => approveCharter(tx, soughtId(id))), context, info),
    }),
    rejectCharter: t.field({
      type: Result,
      description: 'Turns a proposed charter down, or takes an own one back. Null when there is no such proposal.',
      args: { id: t.arg.id({ required: true }), reason: t.arg.string({ required: true }) },
      resolve: async (_, { id, reason }, context, info) =>
        readBack(
          anyCharterProposal,
          await context.asActor((tx) => rejectCharter(tx, soughtId(id), reason)),
          context,
          info,
        ),
    }),
  }));
}

function registerCharterRefused(builder: Builder) {
  const Kind = builder.enumType('CharterRefusalKind', {
    description: 'Why a charter is not proposed, approved or rejected.',
    values: {
      REASON_TOO_SHORT: { value: 'reasonTooShort' },
      TEXT_TOO_SHORT: { value: 'textTooShort', description: 'In one of the languages.' },
      ALREADY_DECIDED: { value: 'alreadyDecided' },
      OWN_PROPOSAL: { value: 'ownProposal', description: 'Another officer than who proposed it approves.' },
      REASON_MISSING: { value: 'reasonMissing' },
    } as const,
  });
  return builder.objectRef<CharterRefusal | DecisionRefusal>('CharterProposalRefused').implement({
    description: 'Why nothing changed.',
    fields: (t) => ({
      kind: t.field({ type: Kind, nullable: false, resolve: ({ kind }) => kind }),
      message: t.string(refusalMessage),
      least: t.int({
        description: 'The fewest characters that it may have.',
        resolve: (refusal) => ('least' in refusal ? refusal.least : null),
      }),
    }),
  });
}
