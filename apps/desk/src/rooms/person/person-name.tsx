import { useLanguage } from '../../language/language-context.tsx';
import type { FoundPerson } from './person.ts';

/** The least that tells somebody from others, on one line. */
export function PersonName({ person: { name, birthYear, municipality } }: { readonly person: FoundPerson }) {
  const { tell } = useLanguage();
  const more = [birthYear && tell('person.born', { year: birthYear }), municipality].filter(Boolean).join(', ');
  return (
    <>
      <strong>{name ?? tell('person.nameless')}</strong>
      {more && `, ${more}`}
    </>
  );
}
