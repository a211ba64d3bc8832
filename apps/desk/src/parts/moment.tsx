import { useLanguage } from '../language/language-context.tsx';

/** A moment by the clock of the city. */
export function Moment({ at }: { readonly at: string }) {
  const { moment } = useLanguage();
  return <time dateTime={at}>{moment(at)}</time>;
}
