import { ascending, embed, many, one, source } from '@verbonden/kit-planner';
import { isNotNull, or } from 'drizzle-orm';
import {
  costs,
  financialAdvantages,
  legalResources,
  procedures,
  procedureWebsites,
  productContactPoints,
  productOpeningHours,
  requirements,
  websites,
} from '../tables/product-parts.ts';
import { embeddedAddress } from './address-shape.ts';
import { contactPointSource } from './contact-point-source.ts';
import { contentData } from './content-data.ts';
import { describedTexts } from './described-texts.ts';
import { htmlShape, textShape } from './text-shape.ts';

const part = { domain: contentData, key: ['locale', 'productId', 'position'] } as const;

/** What proves that a requirement is met: it stands in the row of its requirement. */
export const evidenceSource = source('Evidence', requirements, {
  ...part,
  embedded: (row) => ({
    title: embed(textShape, { value: row.evidenceTitle, tag: row.evidenceTitleTag }),
    description: embed(htmlShape, {
      html: row.evidenceDescription,
      plain: row.evidenceDescriptionPlain,
      tag: row.evidenceDescriptionTag,
    }),
  }),
});

export const requirementSource = source('Requirement', requirements, {
  ...part,
  embedded: describedTexts,
  links: (row) => ({
    evidence: one(() => evidenceSource, {
      on: (there) => [
        [row.locale, there.locale],
        [row.productId, there.productId],
        [row.position, there.position],
      ],
      where: (there) => or(isNotNull(there.evidenceTitle), isNotNull(there.evidenceDescription)),
    }),
  }),
});

export const procedureWebsiteSource = source('ProcedureWebsite', procedureWebsites, {
  domain: contentData,
  key: ['locale', 'productId', 'procedurePosition', 'position'],
  embedded: describedTexts,
});

export const procedureSource = source('Procedure', procedures, {
  ...part,
  embedded: describedTexts,
  links: (row) => ({
    websites: many(() => procedureWebsiteSource, {
      on: (there) => [
        [row.locale, there.locale],
        [row.productId, there.productId],
        [row.position, there.procedurePosition],
      ],
      order: (there) => [ascending(there.position)],
    }),
  }),
});

export const costSource = source('Cost', costs, { ...part, embedded: describedTexts });

export const financialAdvantageSource = source('FinancialAdvantage', financialAdvantages, {
  ...part,
  embedded: describedTexts,
});

export const legalResourceSource = source('LegalResource', legalResources, { ...part, embedded: describedTexts });

export const websiteSource = source('Website', websites, { ...part, embedded: describedTexts });

export const productOpeningHoursSource = source('ProductOpeningHours', productOpeningHours, {
  domain: contentData,
  key: ['productId', 'contactPointPosition', 'weekday', 'position'],
});

export const productContactPointSource = source('ProductContactPoint', productContactPoints, {
  ...part,
  embedded: (row) => ({ address: embeddedAddress(row) }),
  links: (row) => ({
    contactPoint: one(() => contactPointSource, {
      on: (there) => [
        [row.locale, there.locale],
        [row.contactPointId, there.id],
      ],
    }),
    weeklyHours: many(() => productOpeningHoursSource, {
      on: (there) => [
        [row.productId, there.productId],
        [row.position, there.contactPointPosition],
      ],
      order: (there) => [ascending(there.weekday), ascending(there.position)],
    }),
  }),
});
