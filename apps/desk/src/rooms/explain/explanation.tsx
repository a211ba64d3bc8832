import type { AccessExplanationQuery } from '@verbonden/client';
import { useLanguage } from '../../language/language-context.tsx';
import { Notice } from '../../parts/notice.tsx';
import type { Matrix } from '../rules/rule.ts';
import { nameIn } from '../rules/rule-names.ts';
import type { AskedExplanation } from './explain-form.tsx';
import { GroundSentence } from './ground-sentence.tsx';
import { Missing } from './missing.tsx';
import './explanation.css';

interface Props {
  readonly matrix: Matrix;
  readonly asked: AskedExplanation;
  readonly explanation: AccessExplanationQuery['accessExplanation'];
}

/** The answer in a sentence, and then on what it rests, or what is missing and who could give it. */
export function Explanation({ matrix, asked, explanation: { isAllowed, grounds, missing } }: Props) {
  const { tell, tellIfKnown } = useLanguage();
  const answer = tell(`explain.${isAllowed ? 'yes' : 'no'}.${asked.role ? 'role' : 'me'}`, {
    role: nameIn(matrix, 'roles', asked.role),
    fieldGroup: nameIn(matrix, 'fieldGroups', asked.fieldGroup),
    for: asked.purpose && tell('explain.for', { purpose: nameIn(matrix, 'purposes', asked.purpose) }),
    action: tellIfKnown(`action.${asked.action}`, asked.action),
  });
  return (
    <Notice tone={isAllowed ? 'success' : 'warning'} isTold title={answer}>
      {missing && <Missing matrix={matrix} asked={asked} missing={missing} />}
      {grounds.length > 0 && (
        <ul className="explanation-list">
          {grounds.map((ground) => (
            <li key={[ground.role, ground.relation, ground.purpose, ground.fact?.holder, ground.fact?.since].join('/')}>
              <GroundSentence matrix={matrix} ground={ground} />
            </li>
          ))}
        </ul>
      )}
    </Notice>
  );
}
