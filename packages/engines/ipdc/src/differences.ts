import { type Fact, factsOf } from './facts.ts';
import type { LanguageTag, Product } from './model.ts';

/** One thing that is said differently. Null before: it is new; null after: it is gone; an empty text: a part without its texts. */
export interface Difference {
  readonly path: string;
  readonly language: LanguageTag | null;
  readonly before: string | null;
  readonly after: string | null;
}

/** What changes from `before` to `after`, in the order of the fields; a code or keyword that comes or goes is one difference. */
export function differences(before: Product, after: Product): readonly Difference[] {
  const old = byPlace(factsOf(before));
  const young = byPlace(factsOf(after));
  const places = new Map([...old, ...young]);
  return [...places].flatMap(([place, { path, language }]) => {
    const was = old.get(place)?.values ?? [];
    const is = young.get(place)?.values ?? [];
    const gone = was.filter((value) => !is.includes(value));
    const come = is.filter((value) => !was.includes(value));
    if (gone.length === 1 && come.length === 1 && was.length === 1 && is.length === 1) {
      return [{ path, language, before: gone[0] ?? null, after: come[0] ?? null }];
    }
    return [
      ...gone.map((value) => ({ path, language, before: value, after: null })),
      ...come.map((value) => ({ path, language, before: null, after: value })),
    ];
  });
}

interface Place extends Pick<Fact, 'path' | 'language'> {
  readonly values: string[];
}

function byPlace(facts: readonly Fact[]): Map<string, Place> {
  const places = new Map<string, Place>();
  for (const { path, language, value } of facts) {
    const key = `${path}@${language ?? ''}`;
    const place = places.get(key) ?? { path, language, values: [] };
    place.values.push(value);
    places.set(key, place);
  }
  return places;
}
