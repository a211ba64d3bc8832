import type { AccessExplanationQuery } from '@verbonden/client';
import { useLanguage } from '../../language/language-context.tsx';
import type { Speech } from '../../language/speech.ts';
import type { Matrix } from '../rules/rule.ts';
import { nameIn } from '../rules/rule-names.ts';

interface Props {
  readonly matrix: Matrix;
  readonly ground: AccessExplanationQuery['accessExplanation']['grounds'][number];
}

/** One reason why it is allowed, as one says it, with where it was recorded and why the rule is there. */
export function GroundSentence({ matrix, ground }: Props) {
  const { tell, tellIfKnown, moment } = useLanguage();
  const { relation, purpose, because, fact } = ground;
  const sentence =
    fact === null ? ('any' as const) : fact.until === null ? ('relation' as const) : ('relationUntil' as const);
  return (
    <>
      <p>
        {tell(`explain.because.${sentence}`, {
          purpose: nameIn(matrix, 'purposes', purpose),
          relation: nameIn(matrix, 'relations', relation),
          holder: fact ? holderIn(matrix, fact.holder, tellIfKnown) : '',
          since: fact ? moment(fact.since) : '',
          until: fact?.until ? moment(fact.until) : '',
        })}
      </p>
      {fact && <p className="explanation-more">{tell('explain.recorded', { reason: fact.reason })}</p>}
      {because && <p className="explanation-more">{tell('explain.rule', { because })}</p>}
    </>
  );
}

/** Who stands in a relation, in words: a holder is written as what it is, a colon and its id. */
function holderIn(matrix: Matrix, holder: string, tellIfKnown: Speech['tellIfKnown']): string {
  const [kind = '', ...rest] = holder.split(':');
  const id = rest.join(':');
  return tellIfKnown(`holder.${kind}`, holder, { id: kind === 'role' ? nameIn(matrix, 'roles', id) : id });
}
