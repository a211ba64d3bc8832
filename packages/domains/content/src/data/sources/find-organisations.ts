import { ascending, many } from '@verbonden/kit-planner';
import { eq } from 'drizzle-orm';
import { organisationSource } from './organisation-source.ts';

/** Every authority that has a name or a product, by name. */
export const allOrganisations = many(() => organisationSource, {
  where: (there, scope) => eq(there.locale, scope.ambient('locale')),
  order: (there) => [ascending(there.nameSort), ascending(there.iri)],
});
