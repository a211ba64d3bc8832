import { chooserFor } from './chosen-text.ts';
import { codeOf } from './code-of.ts';
import { type CityRegister, contentLocales } from './content-locale.ts';
import type { OrganisationPublication } from './organisation-publication.ts';
import { sortKey } from './sort-key.ts';
import { textFields } from './text-fields.ts';

/** One row per organisation and locale. */
export function organisationRows(organisations: readonly OrganisationPublication[], register: CityRegister) {
  return contentLocales.flatMap((locale) => {
    const choose = chooserFor(locale, register);
    return organisations.map(({ iri, name }) => {
      const chosen = choose(name);
      const code = codeOf(iri);
      return { locale, iri, code, ...textFields('name', chosen), nameSort: sortKey(chosen?.value ?? code) };
    });
  });
}
