import type { Problem } from '../api/problem.ts';
import { useLanguage } from '../language/language-context.tsx';
import { ActionButton } from './action-button.tsx';
import { Notice } from './notice.tsx';

interface Props {
  readonly problem: Problem;
  readonly onRetry?: () => void;
}

/** Why there is no answer, what to do about it, and what to mention when it is reported. */
export function ProblemNotice({ problem, onRetry }: Props) {
  const { tell, tellIfKnown } = useLanguage();
  const { code, message, correlationId } = problem.error;
  return (
    <Notice tone="danger" isTold title={tellIfKnown(`problem.${code}`, message)}>
      {correlationId && !message.includes(correlationId) && (
        <p>{tell('problem.reference', { reference: correlationId })}</p>
      )}
      {onRetry && <ActionButton onPress={onRetry}>{tell('retry')}</ActionButton>}
    </Notice>
  );
}
