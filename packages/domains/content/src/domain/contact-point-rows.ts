import { addressFields } from './address-fields.ts';
import { chooserFor } from './chosen-text.ts';
import type { ContactPointPublication } from './contact-point-publication.ts';
import { contentLocales } from './content-locale.ts';
import { inWeekOrder } from './in-week-order.ts';
import { sortKey } from './sort-key.ts';
import { htmlFields, textFields } from './text-fields.ts';

/**
 * Everything the read model keeps of one contact point: a row per locale, its hours once, its exceptions per locale.
 *
 * @throws RangeError when it has no Dutch name
 */
export function contactPointRows(point: ContactPointPublication) {
  const perLocale = contentLocales.map((locale) => ({ locale, choose: chooserFor(locale, point.register) }));
  return {
    contactPoints: perLocale.map(({ locale, choose }) => {
      const name = choose(point.name);
      if (name === null) throw new RangeError(`A published contact point needs a name in Dutch; ${point.id} has none.`);
      return {
        locale,
        id: point.id,
        name: name.value,
        nameTag: name.tag,
        nameSort: sortKey(name.value),
        ...htmlFields('description', choose(point.description)),
        email: point.email,
        telephone: point.telephone,
        url: point.url,
        isPartOfContactCentre: point.isPartOfContactCentre,
        ...addressFields(point.address, choose),
      };
    }),
    openingHours: inWeekOrder(point.openingHours).map((hours) => ({ contactPointId: point.id, ...hours })),
    openingExceptions: perLocale.flatMap(({ locale, choose }) =>
      point.openingExceptions.map(({ reason, ...days }, position) => ({
        locale,
        contactPointId: point.id,
        position,
        ...days,
        ...textFields('reason', choose(reason)),
      })),
    ),
  };
}
