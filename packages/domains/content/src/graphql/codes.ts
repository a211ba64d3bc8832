import { ambientArg, type Builder, type PlannedRef, plannedQuery } from '@verbonden/kit-graphql';
import { codesOf } from '../data/sources/find-codes.ts';
import type { registerLocale } from './locale.ts';

/** The official lists. */
export function registerCodeQueries(
  builder: Builder,
  Code: PlannedRef,
  Locale: ReturnType<typeof registerLocale>,
): void {
  plannedQuery(builder, (t) => {
    const args = () => ({ locale: t.arg({ type: Locale, ...ambientArg('locale') }) });
    const list = (name: Parameters<typeof codesOf>[0], description: string) =>
      t.link(codesOf(name), { type: Code, description, args: args() });
    return {
      themes: list('theme', 'What products are about.'),
      audiences: list('audience', 'For whom products are.'),
      productTypes: list('type', 'What sorts of products there are.'),
      competentLevels: list('competentLevel', 'Levels of government that decide.'),
      executingLevels: list('executingLevel', 'Levels of government that carry out.'),
      publicationMedia: list('publicationMedium', 'Where else products are published.'),
      yourEuropeCategories: list('yourEuropeCategory', 'The categories of Your Europe.'),
      productTags: list('tag', 'Marks on products.'),
      languages: list('language', 'Languages in which one can be helped.'),
      areas: list('area', 'Where products hold.'),
    };
  });
}
