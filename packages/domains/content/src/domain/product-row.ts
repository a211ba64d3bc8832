import { summaryOf } from '@verbonden/engine-ipdc';
import type { Chooser } from './chosen-text.ts';
import type { ContentLocale } from './content-locale.ts';
import type { Publication } from './publication.ts';
import { sortKey } from './sort-key.ts';
import { htmlFields } from './text-fields.ts';
import { visibleWindow } from './visible-window.ts';

const summaryLength = 200;

/**
 * The product as one locale reads it..
 *
 * @throws RangeError when there is no title in any language of the locale: editors cannot publish that
 */
export function productRow({ id, slug, product }: Publication, locale: ContentLocale, choose: Chooser) {
  const title = choose(product.title);
  if (title === null) throw new RangeError(`A published product needs a title in Dutch; ${product.iri} has none.`);
  const description = choose(product.description);
  const keywords = choose(joined(product.keywords));
  return {
    locale,
    id,
    slug,
    iri: product.iri,
    kind: product.kind,
    productNumber: product.productNumber,
    conceptIri: product.conceptIri,
    title: title.value,
    titleTag: title.tag,
    titleSort: sortKey(title.value),
    summary: description === null ? null : summaryOf(description.value, summaryLength),
    ...htmlFields('description', description),
    ...htmlFields('additionalDescription', choose(product.additionalDescription)),
    ...htmlFields('exception', choose(product.exception)),
    ...htmlFields('regulation', choose(product.regulation)),
    keywords: keywords === null ? [] : (product.keywords[keywords.tag] ?? []),
    keywordsTag: keywords?.tag ?? null,
    type: product.type,
    audiences: product.audiences,
    themes: product.themes,
    competentLevels: product.competentLevels,
    executingLevels: product.executingLevels,
    competentAuthorities: product.competentAuthorities,
    executingAuthorities: product.executingAuthorities,
    createdBy: product.createdBy,
    publicationMedia: product.publicationMedia,
    yourEuropeCategories: product.yourEuropeCategories,
    tags: product.tags,
    languages: product.languages,
    areas: product.areas,
    createdAt: product.createdAt,
    modifiedAt: product.modifiedAt,
    startsAt: product.startsAt,
    endsAt: product.endsAt,
    ...visibleWindow(product),
  };
}

function joined(keywords: Publication['product']['keywords']): Parameters<Chooser>[0] {
  return Object.fromEntries(Object.entries(keywords).map(([tag, words]) => [tag, words.join(' ')]));
}
