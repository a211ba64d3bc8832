import { ascending, embed, listed, many, one, source } from '@verbonden/kit-planner';
import type { PgColumn } from 'drizzle-orm/pg-core';
import { products } from '../tables/products.ts';
import { codeSource } from './code-source.ts';
import { contentData } from './content-data.ts';
import { organisationSource } from './organisation-source.ts';
import {
  costSource,
  financialAdvantageSource,
  legalResourceSource,
  procedureSource,
  productContactPointSource,
  requirementSource,
  websiteSource,
} from './part-sources.ts';
import { productDocumentSource } from './product-document-source.ts';
import { htmlShape, textShape } from './text-shape.ts';

type PartColumn = 'locale' | 'productId' | 'position';

/** Published products, one row per locale, while they are live. */
export const productSource = source('Product', products, {
  domain: contentData,
  key: ['locale', 'id'],
  embedded: (row) => ({
    title: embed(textShape, { value: row.title, tag: row.titleTag }),
    summary: embed(textShape, { value: row.summary, tag: row.descriptionTag }),
    description: embed(htmlShape, { html: row.description, plain: row.descriptionPlain, tag: row.descriptionTag }),
    additionalDescription: embed(htmlShape, {
      html: row.additionalDescription,
      plain: row.additionalDescriptionPlain,
      tag: row.additionalDescriptionTag,
    }),
    exception: embed(htmlShape, { html: row.exception, plain: row.exceptionPlain, tag: row.exceptionTag }),
    regulation: embed(htmlShape, { html: row.regulation, plain: row.regulationPlain, tag: row.regulationTag }),
  }),
  links: (row) => {
    const code = (list: PgColumn) =>
      listed(() => codeSource, { list, key: (there) => there.iri, on: (there) => [[row.locale, there.locale]] });
    const authority = (list: PgColumn) =>
      listed(() => organisationSource, {
        list,
        key: (there) => there.iri,
        on: (there) => [[row.locale, there.locale]],
      });
    const ofProduct = {
      on: (there: Readonly<Record<PartColumn, PgColumn>>) =>
        [
          [row.locale, there.locale],
          [row.id, there.productId],
        ] as const,
      order: (there: Readonly<Record<PartColumn, PgColumn>>) => [ascending(there.position)],
    };
    return {
      type: one(() => codeSource, {
        on: (there) => [
          [row.locale, there.locale],
          [row.type, there.iri],
        ],
      }),
      themes: code(row.themes),
      audiences: code(row.audiences),
      competentLevels: code(row.competentLevels),
      executingLevels: code(row.executingLevels),
      publicationMedia: code(row.publicationMedia),
      yourEuropeCategories: code(row.yourEuropeCategories),
      tags: code(row.tags),
      languages: code(row.languages),
      areas: code(row.areas),
      competentAuthorities: authority(row.competentAuthorities),
      executingAuthorities: authority(row.executingAuthorities),
      createdBy: one(() => organisationSource, {
        on: (there) => [
          [row.locale, there.locale],
          [row.createdBy, there.iri],
        ],
      }),
      requirements: many(() => requirementSource, ofProduct),
      procedures: many(() => procedureSource, ofProduct),
      costs: many(() => costSource, ofProduct),
      financialAdvantages: many(() => financialAdvantageSource, ofProduct),
      legalResources: many(() => legalResourceSource, ofProduct),
      websites: many(() => websiteSource, ofProduct),
      contactPoints: many(() => productContactPointSource, ofProduct),
      asJsonLd: one(() => productDocumentSource, { on: (there) => [[row.id, there.productId]] }),
    };
  },
});
