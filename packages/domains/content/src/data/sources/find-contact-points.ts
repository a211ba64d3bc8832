import { ascending, many, one } from '@verbonden/kit-planner';
import { and, eq } from 'drizzle-orm';
import { contactPointSource } from './contact-point-source.ts';

/** The contact point with this id. */
export const contactPointById = one(() => contactPointSource, {
  where: (there, scope) => and(eq(there.locale, scope.ambient('locale')), eq(there.id, scope.arg('id', 'uuid'))),
});

/** Every contact point of the city, by name; only those of the contact centre, or only the others, when asked. */
export const allContactPoints = many(() => contactPointSource, {
  where: (there, scope) => {
    const isPartOfContactCentre = scope.given('isPartOfContactCentre', 'boolean');
    return and(
      eq(there.locale, scope.ambient('locale')),
      isPartOfContactCentre && eq(there.isPartOfContactCentre, isPartOfContactCentre),
    );
  },
  order: (there) => [ascending(there.nameSort), ascending(there.id)],
});

/** Any contact point, for who points at one by its id. */
export const anyContactPoint = one(() => contactPointSource, {
  where: (there, scope) => eq(there.locale, scope.ambient('locale')),
});
