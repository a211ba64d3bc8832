import { ambientArg, type Builder, type PlannedRef, plannedQuery } from '@verbonden/kit-graphql';
import { allContactPoints, contactPointById } from '../data/sources/find-contact-points.ts';
import type { registerLocale } from './locale.ts';

/** The questions about the city's contact points. */
export function registerContactPointQueries(
  builder: Builder,
  ContactPoint: PlannedRef,
  Locale: ReturnType<typeof registerLocale>,
): void {
  plannedQuery(builder, (t) => ({
    contactPoint: t.link(contactPointById, {
      type: ContactPoint,
      description: 'One contact point of the city. Null when there is none.',
      args: { id: t.arg.id({ required: true }), locale: t.arg({ type: Locale, ...ambientArg('locale') }) },
    }),
    contactPoints: t.connection(allContactPoints, {
      type: ContactPoint,
      description: 'The contact points of the city, by name.',
      max: 100,
      args: {
        isPartOfContactCentre: t.arg.boolean({
          description: 'Only those where the contact centre answers, or only the others.',
        }),
        locale: t.arg({ type: Locale, ...ambientArg('locale') }),
      },
    }),
  }));
}
