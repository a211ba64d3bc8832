import type { ReactNode } from 'react';
import { useLanguage } from '../language/language-context.tsx';
import './filters.css';

/** By what a list is narrowed, side by side where there is place. */
export function Filters({ children }: { readonly children: ReactNode }) {
  const { tell } = useLanguage();
  return (
    <fieldset className="filters">
      <legend className="unseen">{tell('filters')}</legend>
      {children}
    </fieldset>
  );
}
