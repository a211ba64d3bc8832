import { type Builder, plannedObject } from '@verbonden/kit-graphql';
import { mergeSource } from '../data/sources/party-source.ts';
import type { ProfileEnums } from './profile-enums.ts';

/** That another party turned out to be this one. */
export function registerMerge(builder: Builder, { DuplicateReason }: ProfileEnums) {
  return plannedObject(builder, mergeSource, {
    description: 'That another party turned out to be this one.',
    fields: (t) => ({
      id: t.id(),
      mergedId: t.column('mergedId', { description: 'The id that the other had.' }),
      reasons: t.column('reasons', { type: [DuplicateReason] }),
      mergedAt: t.column('mergedAt'),
      undoneAt: t.column('undoneAt', { description: 'When they were taken apart again.' }),
      contradictedAt: t.column('contradictedAt', {
        description: 'Since when what one of their accounts proves says that they are two: it is to be undone.',
      }),
    }),
  });
}
