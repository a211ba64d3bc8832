import { type Builder, subscriptionFields } from '@verbonden/kit-graphql';
import { GraphQLError } from 'graphql';

/** What the database says when a publication changed something: the payload of NOTIFY content_changed. */
export interface ContentChange {
  readonly version: number;
  readonly kind: 'product' | 'contactPoint' | 'codes' | 'organisations';
  readonly id: string | null;
}

/** What a process that serves subscriptions adds to its context: the changes from now on, until the reader stops. */
interface WithContentChanges {
  readonly contentChanges?: () => AsyncIterable<ContentChange>;
}

/** The news that something changed. It says what, never the text: whoever is interested asks again, as themselves. */
export function registerContentChanged(builder: Builder): void {
  const Kind = builder.enumType('ContentKind', {
    description: 'What changed.',
    values: {
      PRODUCT: { value: 'product' },
      CONTACT_POINT: { value: 'contactPoint' },
      CODES: { value: 'codes', description: 'One or more of the official lists.' },
      ORGANISATIONS: { value: 'organisations', description: 'Names of authorities.' },
    },
  });
  const Change = builder.objectRef<ContentChange>('ContentChange').implement({
    description: 'Something was published, changed or withdrawn.',
    fields: (t) => ({
      version: t.exposeInt('version', { nullable: false, description: 'Counts every change, so that none is missed.' }),
      kind: t.field({ type: Kind, nullable: false, resolve: ({ kind }) => kind }),
      id: t.exposeID('id', { nullable: true, description: 'Of the product or contact point; null for lists.' }),
    }),
  });
  subscriptionFields(builder, (t) => ({
    contentChanged: t.field({
      type: Change,
      nullable: false,
      description: 'Every change of what is published, from now on.',
      subscribe: (_root, _args, context) => {
        const { contentChanges } = context as WithContentChanges;
        if (!contentChanges)
          throw new GraphQLError('Changes of content are not announced here.', { extensions: { code: 'UNAVAILABLE' } });
        return contentChanges();
      },
      resolve: (change) => change,
    }),
  }));
}
