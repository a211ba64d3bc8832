import { type Builder, plannedObject, plannedQuery } from '@verbonden/kit-graphql';
import { charterSource, privacyCharter } from '../data/sources/charter-source.ts';

/** What binds everyone who receives data of others. */
export function registerPrivacyCharter(builder: Builder): void {
  const PrivacyCharter = plannedObject(builder, charterSource, {
    description: 'What everyone who receives data of others binds themselves to.',
    fields: (t) => ({
      version: t.column('version'),
      effectiveAt: t.column('effectiveAt', { description: 'Since when it is in force.' }),
      dutch: t.column('dutch', { description: 'Its text in Dutch.' }),
      english: t.column('english', { description: 'Its text in English.' }),
      isAccepted: t.column('isAccepted', {
        description:
          'Whether you, or the organisation that was asked about, accepted this version. Null when you do not belong to it.',
      }),
    }),
  });
  plannedQuery(builder, (t) => ({
    privacyCharter: t.link(privacyCharter, {
      type: PrivacyCharter,
      description: 'The privacy charter in force, and whether it was accepted.',
      args: { organisation: t.arg.id({ description: 'By which organisation; by yourself when it is not given.' }) },
    }),
  }));
}
