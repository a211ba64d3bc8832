import { boolean, integer, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { addressColumns } from './address-columns.ts';
import { contentSchema } from './content-schema.ts';
import { describedColumns, partColumns } from './part-columns.ts';
import { windowColumns } from './window-columns.ts';

export const requirements = contentSchema.table(
  'requirements',
  {
    ...partColumns,
    ...describedColumns,
    evidenceTitle: text('evidence_title'),
    evidenceTitleTag: text('evidence_title_tag'),
    evidenceDescription: text('evidence_description'),
    evidenceDescriptionPlain: text('evidence_description_plain'),
    evidenceDescriptionTag: text('evidence_description_tag'),
  },
  (t) => [primaryKey({ name: 'requirements_in_order', columns: [t.locale, t.productId, t.position] })],
);

export const procedures = contentSchema.table('procedures', { ...partColumns, ...describedColumns }, (t) => [
  primaryKey({ name: 'procedures_in_order', columns: [t.locale, t.productId, t.position] }),
]);

export const procedureWebsites = contentSchema.table(
  'procedure_websites',
  {
    ...partColumns,
    procedurePosition: integer('procedure_position').notNull(),
    ...describedColumns,
    url: text('url').notNull(),
  },
  (t) => [
    primaryKey({
      name: 'procedure_websites_in_order',
      columns: [t.locale, t.productId, t.procedurePosition, t.position],
    }),
  ],
);

export const costs = contentSchema.table('costs', { ...partColumns, ...describedColumns }, (t) => [
  primaryKey({ name: 'costs_in_order', columns: [t.locale, t.productId, t.position] }),
]);

export const financialAdvantages = contentSchema.table(
  'financial_advantages',
  { ...partColumns, ...describedColumns },
  (t) => [primaryKey({ name: 'financial_advantages_in_order', columns: [t.locale, t.productId, t.position] })],
);

export const legalResources = contentSchema.table(
  'legal_resources',
  { ...partColumns, ...describedColumns, url: text('url').notNull() },
  (t) => [primaryKey({ name: 'legal_resources_in_order', columns: [t.locale, t.productId, t.position] })],
);

export const websites = contentSchema.table(
  'websites',
  { ...partColumns, ...describedColumns, url: text('url').notNull() },
  (t) => [primaryKey({ name: 'websites_in_order', columns: [t.locale, t.productId, t.position] })],
);

/** Where to turn for this product; `contact_point_id` when it is one of the city's own contact points. */
export const productContactPoints = contentSchema.table(
  'product_contact_points',
  {
    ...partColumns,
    contactPointId: uuid('contact_point_id'),
    email: text('email'),
    telephone: text('telephone'),
    url: text('url'),
    openingHours: text('opening_hours'),
    ...addressColumns,
  },
  (t) => [primaryKey({ name: 'product_contact_points_in_order', columns: [t.locale, t.productId, t.position] })],
);

/** A stretch of an ordinary week at one of these, the same in every locale: local time, `HH:MM`, weekday 1 is Monday. */
export const productOpeningHours = contentSchema.table(
  'product_opening_hours',
  {
    productId: uuid('product_id').notNull(),
    contactPointPosition: integer('contact_point_position').notNull(),
    weekday: integer('weekday').notNull(),
    position: integer('position').notNull(),
    opensAt: text('opens_at').notNull(),
    closesAt: text('closes_at').notNull(),
    isByAppointment: boolean('is_by_appointment').notNull(),
    ...windowColumns,
  },
  (t) => [
    primaryKey({
      name: 'product_opening_hours_in_order',
      columns: [t.productId, t.contactPointPosition, t.weekday, t.position],
    }),
  ],
);
