import { useLanguage } from '../../language/language-context.tsx';
import { Facts } from '../../parts/facts.tsx';
import type { Matrix } from '../rules/rule.ts';
import './purpose-list.css';

/** The purposes of the matrix: what each rests on, how long data are kept for it, and what people are told. */
export function PurposeList({ purposes }: Pick<Matrix, 'purposes'>) {
  const { tell } = useLanguage();
  return (
    <section className="purpose-list">
      <h2>{tell('purposes.title')}</h2>
      {purposes.map((purpose) => (
        <details key={purpose.name}>
          <summary>{purpose.label}</summary>
          <Facts
            facts={[
              [tell('purposes.description'), purpose.description],
              [tell('purposes.legalBasis'), purpose.legalBasis],
              [tell('purposes.retention'), purpose.retention],
              [tell('purposes.disclaimer'), purpose.disclaimer],
            ]}
          />
        </details>
      ))}
    </section>
  );
}
