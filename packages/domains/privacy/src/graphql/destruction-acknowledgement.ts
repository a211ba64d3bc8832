import { type Builder, plannedObject, plannedQuery } from '@verbonden/kit-graphql';
import {
  acknowledgementSource,
  anyAcknowledgement,
  openAcknowledgements,
} from '../data/sources/acknowledgement-source.ts';
import type { OversightEnums } from './oversight-enums.ts';

/** What organisations are to destroy. */
export function registerDestructionAcknowledgement(builder: Builder, { DestructionCause }: OversightEnums) {
  const DestructionAcknowledgement = plannedObject(builder, acknowledgementSource, {
    description: 'An organisation that received data of a person says that it destroyed them.',
    entity: anyAcknowledgement,
    fields: (t) => ({
      id: t.id(),
      organisation: t.column('organisation', { description: 'The short name of the organisation.' }),
      party: t.column('party', { type: 'ID', description: 'The person.' }),
      purpose: t.column('purpose', { description: 'What the data was received for.' }),
      cause: t.column('cause', { type: DestructionCause }),
      requestedAt: t.column('requestedAt'),
      dueOn: t.column('dueOn'),
      isOverdue: t.column('isOverdue'),
      acknowledgedAt: t.column('acknowledgedAt'),
      chasedAt: t.column('chasedAt', {
        description:
          'When privacy officers were last mailed that it is late, which is once a week: they ask the organisation.',
      }),
      timesChased: t.column('timesChased', { description: 'How often they were.' }),
    }),
  });
  plannedQuery(builder, (t) => ({
    openAcknowledgements: t.connection(openAcknowledgements, {
      type: DestructionAcknowledgement,
      description:
        'What is still to be destroyed, the first to be due first: all for privacy officers, its own for an organisation.',
      max: 50,
      args: { organisation: t.arg.string({ description: 'Its short name; needed for who is no privacy officer.' }) },
    }),
  }));
  return DestructionAcknowledgement;
}
