import type { Builder } from '@verbonden/kit-graphql';
import { type CharterStanding, findCharterAcceptances } from '../data/find-charter-acceptances.ts';

/** Which organisations that receive data accepted the charter, for who watches over that. */
export function registerCharterAcceptances(builder: Builder): void {
  const Acceptance = builder.objectRef<CharterStanding>('OrganisationCharterAcceptance').implement({
    description: 'How an organisation that receives data stands to the privacy charter.',
    fields: (t) => ({
      organisation: t.exposeID('organisation', { nullable: false, description: 'Its alias.' }),
      version: t.exposeInt('version', {
        description: 'The newest version that it accepted; null when it accepted none.',
      }),
      acceptedAt: t.field({ type: 'DateTime', resolve: ({ acceptedAt }) => acceptedAt }),
      isCurrent: t.exposeBoolean('isCurrent', {
        nullable: false,
        description: 'Whether that is the charter in force; until then it receives nothing.',
      }),
    }),
  });
  builder.queryField('charterAcceptances', (t) =>
    t.field({
      type: [Acceptance],
      nullable: false,
      description:
        'Every organisation that is known to receive data, those first that have yet to accept the charter in force. For privacy officers.',
      resolve: async (_, __, context) => [...(await context.asActor(findCharterAcceptances))],
    }),
  );
}
