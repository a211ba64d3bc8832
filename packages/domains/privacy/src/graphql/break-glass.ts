import { randomUUID } from 'node:crypto';
import { type Builder, mutationFields, readBack, resultUnion, soughtId, statedId } from '@verbonden/kit-graphql';
import { openEmergencyAccess } from '../data/open-emergency-access.ts';
import { reviewEmergencyAccess } from '../data/review-emergency-access.ts';
import { anyEmergencyAccess } from '../data/sources/emergency-access-source.ts';
import type { EmergencyRefusal } from '../domain/refusal-to-open-emergency.ts';
import type { ReviewRefusal } from '../domain/refusal-to-review-emergency.ts';
import type { registerEmergencyAccess } from './emergency-access.ts';
import type { OversightEnums } from './oversight-enums.ts';
import { refusalMessage } from './refusal-message.ts';

/** How the glass is broken, and how that is judged. */
export function registerBreakGlass(
  builder: Builder,
  EmergencyAccess: ReturnType<typeof registerEmergencyAccess>,
  { EmergencyOutcome }: OversightEnums,
): void {
  const OpenResult = resultUnion(builder, 'OpenEmergencyAccessResult', {
    description: 'The emergency access, or why there is none.',
    done: EmergencyAccess,
    refused: registerOpenRefused(builder),
  });
  const ReviewResult = resultUnion(builder, 'ReviewEmergencyAccessResult', {
    description: 'The emergency access as it was judged, or why it was not.',
    done: EmergencyAccess,
    refused: registerReviewRefused(builder),
  });
  mutationFields(builder, (t) => ({
    openEmergencyAccess: t.field({
      type: OpenResult,
      description:
        'Opens one person or case to you for half an hour, under the purpose "emergency". Privacy officers learn it at once, and the person concerned sees it.',
      args: {
        object: t.arg.id({ required: true, description: 'The person or case.' }),
        reason: t.arg.string({ required: true, description: 'Why it cannot wait: at least 20 characters.' }),
      },
      resolve: async (_, { object, reason }, context, info) =>
        readBack(
          anyEmergencyAccess,
          await context.asActor((tx) =>
            openEmergencyAccess(tx, { id: randomUUID(), object: statedId('object', object), reason }),
          ),
          context,
          info,
        ),
    }),
    reviewEmergencyAccess: t.field({
      type: ReviewResult,
      description: 'Judges and closes an emergency access of somebody else. Null when there is no such access.',
      args: {
        id: t.arg.id({ required: true }),
        outcome: t.arg({ type: EmergencyOutcome, required: true }),
        note: t.arg.string({ required: true }),
      },
      resolve: async (_, { id, outcome, note }, context, info) =>
        readBack(
          anyEmergencyAccess,
          await context.asActor((tx) => reviewEmergencyAccess(tx, { id: soughtId(id), outcome, note })),
          context,
          info,
        ),
    }),
  }));
}

function registerOpenRefused(builder: Builder) {
  const Kind = builder.enumType('EmergencyRefusalKind', {
    description: 'Why the glass stays whole.',
    values: {
      REASON_TOO_SHORT: { value: 'reasonTooShort' },
      TOO_MANY_OPEN: { value: 'tooManyOpen', description: 'Others of yours wait for their review.' },
    } as const,
  });
  return builder.objectRef<EmergencyRefusal>('OpenEmergencyAccessRefused').implement({
    description: 'Why there is no emergency access.',
    fields: (t) => ({
      kind: t.field({ type: Kind, nullable: false, resolve: ({ kind }) => kind }),
      message: t.string(refusalMessage),
      least: t.int({
        description: 'The fewest characters that a reason may have.',
        resolve: (refusal) => ('least' in refusal ? refusal.least : null),
      }),
      most: t.int({
        description: 'How many of one person may wait for their review.',
        resolve: (refusal) => ('most' in refusal ? refusal.most : null),
      }),
    }),
  });
}

function registerReviewRefused(builder: Builder) {
  const Kind = builder.enumType('EmergencyReviewRefusalKind', {
    description: 'Why a review is refused.',
    values: {
      ALREADY_REVIEWED: { value: 'alreadyReviewed' },
      OWN_ACCESS: { value: 'ownAccess', description: 'You opened it yourself.' },
      OWN_FILE: { value: 'ownFile', description: 'It is about yourself.' },
      LEADS_OPENER: { value: 'leadsOpener', description: 'You lead who opened it.' },
    } as const,
  });
  return builder.objectRef<ReviewRefusal>('ReviewEmergencyAccessRefused').implement({
    description: 'Why an emergency access was not judged.',
    fields: (t) => ({
      kind: t.field({ type: Kind, nullable: false, resolve: ({ kind }) => kind }),
      message: t.string(refusalMessage),
    }),
  });
}
