import { type Builder, plannedObject } from '@verbonden/kit-graphql';
import { anyProduct } from '../data/sources/find-products.ts';
import { productSource } from '../data/sources/product-source.ts';
import type { registerCode } from './code.ts';
import type { registerOrganisation } from './organisation.ts';
import type { registerProductDocument } from './product-document.ts';
import type { registerProductParts } from './product-parts.ts';
import type { TextRefs } from './text.ts';

interface ProductRefs extends ReturnType<typeof registerProductParts> {
  readonly Code: ReturnType<typeof registerCode>;
  readonly Organisation: ReturnType<typeof registerOrganisation>;
  readonly ProductDocument: ReturnType<typeof registerProductDocument>;
}

/** A published product. */
export function registerProduct(builder: Builder, { Text, HtmlText }: TextRefs, refs: ProductRefs) {
  const { Code, Organisation, ProductDocument, ...parts } = refs;
  const Kind = builder.enumType('ProductKind', {
    description: 'Whose description a product is.',
    values: {
      CONCEPT: { value: 'concept', description: 'The general description that Flanders makes.' },
      INSTANCE: { value: 'instance', description: 'The description of the authority that offers it.' },
    },
  });
  const few = { max: 50, standard: 50 };
  return plannedObject(builder, productSource, {
    description: 'Something an authority offers or asks of people: a permit, a grant, a certificate, advice.',
    entity: anyProduct,
    fields: (t) => ({
      id: t.id(),
      slug: t.column('slug', { description: 'Its name in addresses on the web; no two products share one.' }),
      iri: t.column('iri', { description: 'Its official name on the web.' }),
      kind: t.column('kind', { type: Kind }),
      productNumber: t.column('productNumber', {
        description: 'The number of the Flemish concept it follows; several authorities share one.',
      }),
      conceptIri: t.column('conceptIri', { description: 'The official name of the Flemish concept it follows.' }),
      title: t.embedded('title', { type: Text, nullable: false }),
      summary: t.embedded('summary', {
        type: Text,
        description: 'The first sentences of the description, at most 200 characters.',
      }),
      description: t.embedded('description', { type: HtmlText }),
      additionalDescription: t.embedded('additionalDescription', {
        type: HtmlText,
        description: 'What else is good to know.',
      }),
      exception: t.embedded('exception', { type: HtmlText, description: 'For whom or when it does not hold.' }),
      regulation: t.embedded('regulation', { type: HtmlText, description: 'The rules it rests on, in words.' }),
      keywords: t.column('keywords', { description: 'Words by which people look for it.' }),
      type: t.link('type', { type: Code, description: 'What sort of thing it is: a permit, a certificate...' }),
      themes: t.link('themes', { type: Code, first: few }),
      audiences: t.link('audiences', { type: Code, first: few, description: 'For whom it is.' }),
      competentLevels: t.link('competentLevels', {
        type: Code,
        first: few,
        description: 'The level of government that decides about it.',
      }),
      executingLevels: t.link('executingLevels', {
        type: Code,
        first: few,
        description: 'The level of government that carries it out.',
      }),
      competentAuthorities: t.link('competentAuthorities', {
        type: Organisation,
        first: few,
        description: 'Who decides about it.',
      }),
      executingAuthorities: t.link('executingAuthorities', {
        type: Organisation,
        first: few,
        description: 'Who carries it out.',
      }),
      createdBy: t.link('createdBy', { type: Organisation, description: 'Who described it.' }),
      requirements: t.link('requirements', {
        type: parts.Requirement,
        first: few,
        description: 'The conditions to meet.',
      }),
      procedures: t.link('procedures', { type: parts.Procedure, first: few, description: 'How to go about it.' }),
      costs: t.link('costs', { type: parts.Cost, first: few }),
      financialAdvantages: t.link('financialAdvantages', { type: parts.FinancialAdvantage, first: few }),
      legalResources: t.link('legalResources', { type: parts.LegalResource, first: few }),
      websites: t.link('websites', { type: parts.Website, first: few }),
      contactPoints: t.link('contactPoints', {
        type: parts.ProductContactPoint,
        first: few,
        description: 'Where to turn.',
      }),
      publicationMedia: t.link('publicationMedia', {
        type: Code,
        first: few,
        description: 'Where else it is published.',
      }),
      yourEuropeCategories: t.link('yourEuropeCategories', { type: Code, first: few }),
      tags: t.link('tags', { type: Code, first: few }),
      languages: t.link('languages', { type: Code, first: few, description: 'The languages in which one is helped.' }),
      areas: t.link('areas', { type: Code, first: few, description: 'Where it holds.' }),
      createdAt: t.column('createdAt'),
      modifiedAt: t.column('modifiedAt', { description: 'When its description was last changed.' }),
      startsAt: t.column('startsAt', { description: 'From when it is offered; null: already.' }),
      endsAt: t.column('endsAt', { description: 'Until when it is offered; null: no end is known.' }),
      asJsonLd: t.link('asJsonLd', { type: ProductDocument, description: 'The same in the official exchange form.' }),
    }),
  });
}
