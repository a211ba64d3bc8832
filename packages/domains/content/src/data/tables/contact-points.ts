import { boolean, date, index, integer, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { addressColumns } from './address-columns.ts';
import { contentSchema } from './content-schema.ts';

/** The city's own contact points. Published or gone: they have no window of their own. */
export const contactPoints = contentSchema.table(
  'contact_points',
  {
    locale: text('locale').notNull(),
    id: uuid('id').notNull(),
    name: text('name').notNull(),
    nameTag: text('name_tag').notNull(),
    nameSort: text('name_sort').notNull(),
    description: text('description'),
    descriptionPlain: text('description_plain'),
    descriptionTag: text('description_tag'),
    email: text('email'),
    telephone: text('telephone'),
    url: text('url'),
    isPartOfContactCentre: boolean('is_part_of_contact_centre').notNull(),
    fingerprint: text('fingerprint').notNull(),
    ...addressColumns,
  },
  (t) => [
    primaryKey({ name: 'contact_points_one_row_per_locale', columns: [t.locale, t.id] }),
    index('contact_points_by_name').on(t.locale, t.nameSort, t.id),
  ],
);

/** A stretch of an ordinary week during which the contact point is open: local time, `HH:MM`, weekday 1 is Monday. */
export const openingHours = contentSchema.table(
  'opening_hours',
  {
    contactPointId: uuid('contact_point_id').notNull(),
    weekday: integer('weekday').notNull(),
    position: integer('position').notNull(),
    opensAt: text('opens_at').notNull(),
    closesAt: text('closes_at').notNull(),
    isByAppointment: boolean('is_by_appointment').notNull(),
  },
  (t) => [primaryKey({ name: 'opening_hours_in_order', columns: [t.contactPointId, t.weekday, t.position] })],
);

/** Days on which the ordinary week does not hold, first and last included; without hours it is closed. */
export const openingExceptions = contentSchema.table(
  'opening_exceptions',
  {
    locale: text('locale').notNull(),
    contactPointId: uuid('contact_point_id').notNull(),
    position: integer('position').notNull(),
    startsOn: date('starts_on').notNull(),
    endsOn: date('ends_on').notNull(),
    opensAt: text('opens_at'),
    closesAt: text('closes_at'),
    reason: text('reason'),
    reasonTag: text('reason_tag'),
  },
  (t) => [primaryKey({ name: 'opening_exceptions_in_order', columns: [t.locale, t.contactPointId, t.position] })],
);
