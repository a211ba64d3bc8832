import type { Builder, Domain } from '@verbonden/kit-graphql';
import type { KnownActor } from '@verbonden/kit-identity';
import type { ApiContext } from '../graphql/api-context.ts';
import { viewerOperation } from './viewer-operation.ts';

/** Who the API thinks you are. It owns nothing: what it tells was in the caller's own token. */
export const viewerDomain: Domain = {
  name: 'viewer',
  register: registerViewer,
  operations: { Viewer: viewerOperation },
};

function registerViewer(builder: Builder) {
  const ActorKind = builder.enumType('ActorKind', {
    description: 'In what capacity somebody is signed in; it follows from the application that asked for the token.',
    values: {
      PERSON: { value: 'person', description: 'For oneself, on a website.' },
      STAFF: { value: 'staff', description: 'As somebody of the city, at the desk.' },
      PARTNER: { value: 'partner', description: 'As an organisation that works with the city.' },
      SERVICE: { value: 'service', description: 'As a program.' },
    },
  });
  const Viewer = builder.objectRef<KnownActor>('Viewer').implement({
    description: 'Who the API thinks you are, from the token you sent.',
    fields: (t) => ({
      kind: t.field({ type: ActorKind, nullable: false, resolve: ({ kind }) => kind }),
      roles: t.stringList({ nullable: false, resolve: ({ roles }) => [...roles] }),
      organisations: t.stringList({
        nullable: false,
        description: 'The short names of the organisations you are a member of.',
        resolve: ({ organisations }) => [...organisations],
      }),
      level: t.string({
        description: 'How sure the identity provider is that it is you.',
        resolve: ({ level }) => level,
      }),
      signedInUntil: t.field({
        type: 'DateTime',
        nullable: false,
        description: 'When this token expires.',
        resolve: ({ expiresAt }) => expiresAt,
      }),
    }),
  });
  builder.queryField('viewer', (t) =>
    t.field({
      type: Viewer,
      description: 'Who you are to the API. Null when you are nobody in particular.',
      resolve: (_, __, context) => {
        const { actor } = context as ApiContext;
        return actor.kind === 'anonymous' ? null : actor;
      },
    }),
  );
  return {};
}
