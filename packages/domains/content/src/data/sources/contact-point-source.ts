import { ascending, embed, many, source } from '@verbonden/kit-planner';
import { contactPoints, openingExceptions, openingHours } from '../tables/contact-points.ts';
import { embeddedAddress } from './address-shape.ts';
import { contentData } from './content-data.ts';
import { htmlShape, textShape } from './text-shape.ts';

export const openingHoursSource = source('OpeningHours', openingHours, {
  domain: contentData,
  key: ['contactPointId', 'weekday', 'position'],
});

export const openingExceptionSource = source('OpeningException', openingExceptions, {
  domain: contentData,
  key: ['locale', 'contactPointId', 'position'],
  embedded: (row) => ({ reason: embed(textShape, { value: row.reason, tag: row.reasonTag }) }),
});

/** The city's own contact points, one row per locale. */
export const contactPointSource = source('ContactPoint', contactPoints, {
  domain: contentData,
  key: ['locale', 'id'],
  embedded: (row) => ({
    name: embed(textShape, { value: row.name, tag: row.nameTag }),
    description: embed(htmlShape, { html: row.description, plain: row.descriptionPlain, tag: row.descriptionTag }),
    address: embeddedAddress(row),
  }),
  links: (row) => ({
    openingHours: many(() => openingHoursSource, {
      on: (there) => [[row.id, there.contactPointId]],
      order: (there) => [ascending(there.weekday), ascending(there.position)],
    }),
    openingExceptions: many(() => openingExceptionSource, {
      on: (there) => [
        [row.locale, there.locale],
        [row.id, there.contactPointId],
      ],
      order: (there) => [ascending(there.position)],
    }),
  }),
});
