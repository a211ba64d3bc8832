import { lacksOf, toJsonLd } from '@verbonden/engine-ipdc';
import { chooserFor } from './chosen-text.ts';
import { codeOf } from './code-of.ts';
import { contentLocales } from './content-locale.ts';
import { facetRows } from './facet-rows.ts';
import { partRows, productHoursRows } from './part-rows.ts';
import { productRow } from './product-row.ts';
import type { Publication } from './publication.ts';
import { searchTexts } from './search-texts.ts';
import { visibleWindow } from './visible-window.ts';

/**
 * Everything the read model keeps of one publication: a row of the product and its parts per locale, the facets and the exchange
 * document once, and the texts to be searched.
 *
 * @throws RangeError when the product has no Dutch title
 */
export function publicationRows(publication: Publication) {
  const { id, product, register } = publication;
  const perLocale = contentLocales.map((locale) => ({ locale, choose: chooserFor(locale, register) }));
  const parts = perLocale.map(({ locale, choose }) => partRows(publication, locale, choose));
  const lacks = lacksOf(product);
  const window = visibleWindow(product);
  return {
    products: perLocale.map(({ locale, choose }) => productRow(publication, locale, choose)),
    requirements: parts.flatMap((part) => part.requirements),
    procedures: parts.flatMap((part) => part.procedures),
    procedureWebsites: parts.flatMap((part) => part.procedureWebsites),
    costs: parts.flatMap((part) => part.costs),
    financialAdvantages: parts.flatMap((part) => part.financialAdvantages),
    legalResources: parts.flatMap((part) => part.legalResources),
    websites: parts.flatMap((part) => part.websites),
    productContactPoints: parts.flatMap((part) => part.productContactPoints),
    productOpeningHours: productHoursRows(publication),
    productCodes: facetRows(publication),
    productDocuments: [{ productId: id, document: toJsonLd(product), isComplete: lacks.length === 0, ...window }],
    productLacks: lacks.map(({ path, rule }, position) => ({ productId: id, position, path, rule, ...window })),
    organisations: organisationsOf(product),
    searchTexts: searchTexts(product),
  };
}

function organisationsOf({ competentAuthorities, executingAuthorities, createdBy }: Publication['product']) {
  const iris = new Set([...competentAuthorities, ...executingAuthorities, ...(createdBy === null ? [] : [createdBy])]);
  return [...iris].map((iri) => ({ iri, code: codeOf(iri) }));
}
