import { type Builder, type PlannedRef, plannedObject, plannedQuery } from '@verbonden/kit-graphql';
import {
  allEmergencyAccesses,
  anyEmergencyAccess,
  emergencyAccessById,
  emergencyAccessSource,
  emergencyOpenerSource,
  ownEmergencyAccesses,
} from '../data/sources/emergency-access-source.ts';
import type { OversightEnums } from './oversight-enums.ts';

/** Emergency accesses and the officer's inbox of them. */
export function registerEmergencyAccess(
  builder: Builder,
  Colleague: PlannedRef,
  { EmergencyState, EmergencyOutcome }: OversightEnums,
) {
  const EmergencyOpener = plannedObject(builder, emergencyOpenerSource, {
    description: 'Who opened an emergency access.',
    fields: (t) => ({
      account: t.column('openedBy', { type: 'ID', description: 'The account.' }),
      colleague: t.link('colleague', { type: Colleague, description: 'Null as long as the realm has not named them.' }),
      isMe: t.column('isMe', { description: 'Whether it is yours; then another person reviews it.' }),
    }),
  });
  const EmergencyAccess = plannedObject(builder, emergencyAccessSource, {
    description:
      'Somebody who broke the glass to see one person or case for half an hour, and what a reviewer made of it.',
    entity: anyEmergencyAccess,
    fields: (t) => ({
      id: t.id(),
      object: t.column('object', { type: 'ID', description: 'The person or case.' }),
      state: t.column('state', { type: EmergencyState }),
      isRunning: t.column('isRunning', { description: 'Whether it still opens anything.' }),
      opener: t.link('opener', { type: EmergencyOpener, description: 'Null for the person concerned.' }),
      reason: t.column('reason', {
        description: 'Empty once the person was erased, and of an id that is nobody’s and nothing’s.',
      }),
      openedAt: t.column('openedAt'),
      expiresAt: t.column('expiresAt'),
      reviewedAt: t.column('reviewedAt'),
      outcome: t.column('outcome', { type: EmergencyOutcome }),
      note: t.column('note'),
      escalatedAt: t.column('escalatedAt', {
        description: 'When the officers were reminded, since nobody reviewed it.',
      }),
    }),
  });
  plannedQuery(builder, (t) => ({
    emergencyAccesses: t.connection(allEmergencyAccesses, {
      type: EmergencyAccess,
      description: 'Emergency accesses, newest first: all for privacy officers, those to own data for each person.',
      max: 50,
      args: {
        object: t.arg.id({ description: 'To this person or case; needed for who is no privacy officer.' }),
        state: t.arg({ type: EmergencyState }),
      },
    }),
    emergencyAccessesToMyData: t.connection(ownEmergencyAccesses, {
      type: EmergencyAccess,
      description: 'Each time that somebody broke the glass to see your data, newest first.',
      max: 50,
    }),
    emergencyAccess: t.link(emergencyAccessById, {
      type: EmergencyAccess,
      description: 'One emergency access. For privacy officers, and for who opened it while it runs.',
      args: { id: t.arg.id({ required: true }) },
    }),
  }));
  return EmergencyAccess;
}
