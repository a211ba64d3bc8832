import { chooserFor } from './chosen-text.ts';
import { codeOf } from './code-of.ts';
import type { CodePublication } from './code-publication.ts';
import { type CityRegister, contentLocales } from './content-locale.ts';

/** One row per code and locale. A code without a label in any language of a locale shows its short name. */
export function codeRows(codes: readonly CodePublication[], register: CityRegister) {
  return contentLocales.flatMap((locale) => {
    const choose = chooserFor(locale, register);
    return codes.map(({ iri, list, position, label, parentIri }) => {
      const chosen = choose(label) ?? { value: codeOf(iri), tag: 'nl' };
      return { locale, iri, list, code: codeOf(iri), position, label: chosen.value, labelTag: chosen.tag, parentIri };
    });
  });
}
