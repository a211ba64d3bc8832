import { type Builder, plannedObject } from '@verbonden/kit-graphql';
import {
  contactPointSource,
  openingExceptionSource,
  openingHoursSource,
} from '../data/sources/contact-point-source.ts';
import { anyContactPoint } from '../data/sources/find-contact-points.ts';
import type { registerAddress } from './address.ts';
import type { TextRefs } from './text.ts';

/** A contact point of the city, with the hours it keeps. */
export function registerContactPoint(
  builder: Builder,
  { Text, HtmlText }: TextRefs,
  Address: ReturnType<typeof registerAddress>,
) {
  const OpeningHours = plannedObject(builder, openingHoursSource, {
    description: 'A stretch of an ordinary week during which one is welcome. Local time.',
    fields: (t) => ({
      weekday: t.column('weekday', { description: '1 is Monday, 7 is Sunday.' }),
      opensAt: t.column('opensAt', { description: 'Hours and minutes: "09:00".' }),
      closesAt: t.column('closesAt', { description: 'Hours and minutes: "12:30".' }),
      isByAppointment: t.column('isByAppointment', { description: 'Whether one needs an appointment.' }),
    }),
  });
  const OpeningException = plannedObject(builder, openingExceptionSource, {
    description: 'Days on which the ordinary week does not hold. Without hours it is closed.',
    fields: (t) => ({
      startsOn: t.column('startsOn', { description: 'The first of these days.' }),
      endsOn: t.column('endsOn', { description: 'The last of these days.' }),
      opensAt: t.column('opensAt', { description: 'Hours and minutes; null when it is closed.' }),
      closesAt: t.column('closesAt', { description: 'Hours and minutes; null when it is closed.' }),
      reason: t.embedded('reason', { type: Text, description: 'Why, when it was said.' }),
    }),
  });
  return plannedObject(builder, contactPointSource, {
    description: 'A desk, telephone line or mailbox of the city itself.',
    entity: anyContactPoint,
    fields: (t) => ({
      id: t.id(),
      name: t.embedded('name', { type: Text, nullable: false }),
      description: t.embedded('description', { type: HtmlText, description: 'What one can go there for.' }),
      email: t.column('email'),
      telephone: t.column('telephone'),
      url: t.column('url', { type: 'URL' }),
      address: t.embedded('address', { type: Address }),
      openingHours: t.link('openingHours', { type: OpeningHours, description: 'The ordinary week, from Monday on.' }),
      openingExceptions: t.link('openingExceptions', {
        type: OpeningException,
        description: 'Holidays and other days that differ.',
      }),
      isPartOfContactCentre: t.column('isPartOfContactCentre', {
        description: 'Whether the contact centre of the city answers here.',
      }),
    }),
  });
}
