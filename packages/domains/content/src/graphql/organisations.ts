import { ambientArg, type Builder, type PlannedRef, plannedQuery } from '@verbonden/kit-graphql';
import { allOrganisations } from '../data/sources/find-organisations.ts';
import type { registerLocale } from './locale.ts';

/** The question about authorities. */
export function registerOrganisationQueries(
  builder: Builder,
  Organisation: PlannedRef,
  Locale: ReturnType<typeof registerLocale>,
): void {
  plannedQuery(builder, (t) => ({
    organisations: t.connection(allOrganisations, {
      type: Organisation,
      description: 'The authorities, by name.',
      max: 100,
      args: { locale: t.arg({ type: Locale, ...ambientArg('locale') }) },
    }),
  }));
}
