import type { ContactPointPublication } from '@verbonden/content/publish';
import type { ContactPointDocument, Localized } from '../products/product-document.ts';
import { toOpeningHours } from '../products/to-opening-hours.ts';
import { textReader, toAddress } from '../products/to-product.ts';

interface ExceptionRow {
  readonly startsOn?: string | null;
  readonly endsOn?: string | null;
  readonly opensAt?: string | null;
  readonly closesAt?: string | null;
  readonly reason?: Localized;
}

/** A document of the collection `contact-points`, in all locales. */
export interface FullContactPoint extends ContactPointDocument {
  readonly id: string;
  readonly name?: Localized;
  readonly description?: Localized;
  readonly exceptions?: readonly ExceptionRow[] | null;
  readonly isPartOfContactCentre?: boolean | null;
}

/** The contact point that a document stands for; of a draft, the rows that are filled in whole. */
export function toContactPointPublication(document: FullContactPoint): Omit<ContactPointPublication, 'register'> {
  const texts = textReader({});
  return {
    id: document.id,
    name: texts.of('name', document.name),
    description: texts.of('description', document.description),
    email: document.email || null,
    telephone: document.telephone || null,
    url: document.url || null,
    address: toAddress(document.address),
    openingHours: toOpeningHours(document.hours),
    openingExceptions: (document.exceptions ?? []).flatMap(({ startsOn, endsOn, opensAt, closesAt, reason }) =>
      startsOn && endsOn
        ? [
            {
              startsOn: startsOn.slice(0, 10),
              endsOn: endsOn.slice(0, 10),
              opensAt: opensAt || null,
              closesAt: closesAt || null,
              reason: texts.of('reason', reason),
            },
          ]
        : [],
    ),
    isPartOfContactCentre: document.isPartOfContactCentre ?? false,
  };
}
