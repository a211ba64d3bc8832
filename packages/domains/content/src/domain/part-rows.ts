import type { Evidence, Website } from '@verbonden/engine-ipdc';
import { addressFields } from './address-fields.ts';
import type { Chooser } from './chosen-text.ts';
import type { ContentLocale } from './content-locale.ts';
import { inWeekOrder } from './in-week-order.ts';
import type { Publication } from './publication.ts';
import { htmlFields, textFields } from './text-fields.ts';
import { visibleWindow } from './visible-window.ts';

/** The parts of a product as one locale reads them, each list in its official order; `position` is that order, from 0. */
export function partRows({ id, product, contactPointIds }: Publication, locale: ContentLocale, choose: Chooser) {
  const window = visibleWindow(product);
  const part = (position: number) => ({ locale, productId: id, position, ...window });
  const described = (subject: Pick<Website, 'title' | 'description'>) => ({
    ...textFields('title', choose(subject.title)),
    ...htmlFields('description', choose(subject.description)),
  });
  const website = (subject: Website) => ({ ...described(subject), url: subject.url });
  const evidence = (subject: Evidence | null) => ({
    ...textFields('evidenceTitle', subject && choose(subject.title)),
    ...htmlFields('evidenceDescription', subject && choose(subject.description)),
  });
  return {
    requirements: product.requirements.map((it, at) => ({ ...part(at), ...described(it), ...evidence(it.evidence) })),
    procedures: product.procedures.map((it, at) => ({ ...part(at), ...described(it) })),
    procedureWebsites: product.procedures.flatMap((procedure, procedurePosition) =>
      procedure.websites.map((it, at) => ({ ...part(at), procedurePosition, ...website(it) })),
    ),
    costs: product.costs.map((it, at) => ({ ...part(at), ...described(it) })),
    financialAdvantages: product.financialAdvantages.map((it, at) => ({ ...part(at), ...described(it) })),
    legalResources: product.legalResources.map((it, at) => ({ ...part(at), ...website(it) })),
    websites: product.websites.map((it, at) => ({ ...part(at), ...website(it) })),
    productContactPoints: product.contactPoints.map((it, at) => ({
      ...part(at),
      contactPointId: contactPointIds[at] ?? null,
      email: it.email,
      telephone: it.telephone,
      url: it.url,
      openingHours: it.openingHours,
      ...addressFields(it.address, choose),
    })),
  };
}

/** The ordinary weeks of the contact points of a product, the same in every locale. */
export function productHoursRows({ id, product, contactPointHours = [] }: Publication) {
  const window = visibleWindow(product);
  return product.contactPoints.flatMap((_, contactPointPosition) =>
    inWeekOrder(contactPointHours[contactPointPosition] ?? []).map((stretch) => ({
      productId: id,
      contactPointPosition,
      ...stretch,
      ...window,
    })),
  );
}
