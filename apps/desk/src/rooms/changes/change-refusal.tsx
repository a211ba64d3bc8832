import { useLanguage } from '../../language/language-context.tsx';
import { Notice } from '../../parts/notice.tsx';
import type { Matrix } from '../rules/rule.ts';
import { RuleSentence } from '../rules/rule-sentence.tsx';
import type { RuleChangeRefusal } from './proposal.ts';

interface Props {
  readonly matrix: Matrix;
  readonly refusal: RuleChangeRefusal;
}

/** Why the rules were not changed, with each rule that stands in the way. */
export function ChangeRefusal({ matrix, refusal }: Props) {
  const { tellIfKnown } = useLanguage();
  const { message, rule, faults } = refusal;
  return (
    <Notice tone="danger" isTold title={message}>
      {rule && (
        <p>
          <RuleSentence matrix={matrix} rule={rule} />
        </p>
      )}
      {faults.length > 0 && (
        <ul>
          {faults.map((fault) => (
            <li key={JSON.stringify(fault)}>
              {tellIfKnown(`fault.${fault.kind}`, fault.kind)}{' '}
              {fault.rule ? <RuleSentence matrix={matrix} rule={fault.rule} /> : fault.names.join(', ')}
            </li>
          ))}
        </ul>
      )}
    </Notice>
  );
}
