import { type Builder, plannedObject } from '@verbonden/kit-graphql';
import {
  costSource,
  evidenceSource,
  financialAdvantageSource,
  legalResourceSource,
  procedureSource,
  procedureWebsiteSource,
  productContactPointSource,
  productOpeningHoursSource,
  requirementSource,
  websiteSource,
} from '../data/sources/part-sources.ts';
import type { registerAddress } from './address.ts';
import type { registerContactPoint } from './contact-point.ts';
import type { TextRefs } from './text.ts';

/** The parts of which a product is made. */
export function registerProductParts(
  builder: Builder,
  { Text, HtmlText }: TextRefs,
  {
    Address,
    ContactPoint,
  }: { Address: ReturnType<typeof registerAddress>; ContactPoint: ReturnType<typeof registerContactPoint> },
) {
  const title = { type: Text } as const;
  const description = { type: HtmlText } as const;
  const url = { type: 'URL', nullable: false } as const;
  const Evidence = plannedObject(builder, evidenceSource, {
    description: 'What proves that a condition is met.',
    fields: (t) => ({ title: t.embedded('title', title), description: t.embedded('description', description) }),
  });
  const Requirement = plannedObject(builder, requirementSource, {
    description: 'A condition one has to meet.',
    fields: (t) => ({
      title: t.embedded('title', title),
      description: t.embedded('description', description),
      evidence: t.link('evidence', { type: Evidence, description: 'What proves it; null when nothing has to.' }),
    }),
  });
  const ProcedureWebsite = plannedObject(builder, procedureWebsiteSource, {
    description: 'A page on the web where a step is taken or explained.',
    fields: (t) => ({
      title: t.embedded('title', title),
      description: t.embedded('description', description),
      url: t.column('url', url),
    }),
  });
  const Procedure = plannedObject(builder, procedureSource, {
    description: 'A step to take, or a way to go about it.',
    fields: (t) => ({
      title: t.embedded('title', title),
      description: t.embedded('description', description),
      websites: t.link('websites', { type: ProcedureWebsite }),
    }),
  });
  const Cost = plannedObject(builder, costSource, {
    description: 'What it costs.',
    fields: (t) => ({ title: t.embedded('title', title), description: t.embedded('description', description) }),
  });
  const FinancialAdvantage = plannedObject(builder, financialAdvantageSource, {
    description: 'What one gets out of it in money.',
    fields: (t) => ({ title: t.embedded('title', title), description: t.embedded('description', description) }),
  });
  const LegalResource = plannedObject(builder, legalResourceSource, {
    description: 'A law or regulation it rests on.',
    fields: (t) => ({
      title: t.embedded('title', title),
      description: t.embedded('description', description),
      url: t.column('url', url),
    }),
  });
  const Website = plannedObject(builder, websiteSource, {
    description: 'A page on the web with more about it.',
    fields: (t) => ({
      title: t.embedded('title', title),
      description: t.embedded('description', description),
      url: t.column('url', url),
    }),
  });
  const ProductOpeningHours = plannedObject(builder, productOpeningHoursSource, {
    description: 'A stretch of an ordinary week during which one can turn there for a product. Local time.',
    fields: (t) => ({
      weekday: t.column('weekday', { description: '1 is Monday, 7 is Sunday.' }),
      opensAt: t.column('opensAt', { description: 'Hours and minutes: "09:00".' }),
      closesAt: t.column('closesAt', { description: 'Hours and minutes: "12:30".' }),
      isByAppointment: t.column('isByAppointment', { description: 'Whether one needs an appointment.' }),
    }),
  });
  const ProductContactPoint = plannedObject(builder, productContactPointSource, {
    description: 'Where to turn for a product.',
    fields: (t) => ({
      email: t.column('email'),
      telephone: t.column('telephone'),
      url: t.column('url', { type: 'URL' }),
      openingHours: t.column('openingHours', { description: 'When, in words.' }),
      weeklyHours: t.link('weeklyHours', {
        type: ProductOpeningHours,
        description: 'The ordinary week, from Monday on; empty when the hours are known in words only.',
      }),
      address: t.embedded('address', { type: Address }),
      contactPoint: t.link('contactPoint', {
        type: ContactPoint,
        description:
          'The contact point of the city behind it, with the hours it keeps; null when it is somebody else’s.',
      }),
    }),
  });
  return { Requirement, Procedure, Cost, FinancialAdvantage, LegalResource, Website, ProductContactPoint };
}
