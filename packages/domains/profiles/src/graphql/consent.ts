import { type Builder, plannedObject } from '@verbonden/kit-graphql';
import { consentSource } from '../data/sources/party-source.ts';
import { type ProfileEnums, recordedInCapacity } from './profile-enums.ts';

/** What somebody agreed to. */
export function registerConsent(builder: Builder, { ConsentActivity, ContactChannel }: ProfileEnums) {
  return plannedObject(builder, consentSource, {
    description: 'What somebody agreed to. Withdrawn it stays on record.',
    fields: (t) => ({
      id: t.id(),
      activity: t.column('activity', { type: ConsentActivity }),
      channel: t.column('channel', { type: ContactChannel }),
      category: t.column('category', { description: 'About what; null for all of the activity.' }),
      wording: t.column('wording', { description: 'Which wording of the question was answered.' }),
      givenAt: t.column('givenAt'),
      expiresAt: t.column('expiresAt', { description: 'Null: until it is withdrawn.' }),
      withdrawnAt: t.column('withdrawnAt'),
      recordedInCapacity: t.column('recordedInCapacity', { description: recordedInCapacity }),
    }),
  });
}
