import { useState } from 'react';
import { useAct } from '../../api/use-answer.ts';
import { useLanguage } from '../../language/language-context.tsx';
import { Confirm } from '../../parts/confirm.tsx';
import { Field } from '../../parts/field.tsx';
import { Notice } from '../../parts/notice.tsx';
import { ProblemNotice } from '../../parts/problem-notice.tsx';
import { toFirstProblem } from '../../parts/to-first-problem.ts';
import { useProblemWith } from '../../parts/use-problem-with.ts';
import { useAnnounce } from '../../shell/announcements.tsx';
import type { Matrix } from '../rules/rule.ts';
import { ChangeRefusal } from './change-refusal.tsx';
import { isAboutReason, type Proposal, type RuleChangeRefusal } from './proposal.ts';

interface Props {
  readonly matrix: Matrix;
  readonly proposal: Proposal;
  readonly onClose: () => void;
}

/** Asks why a proposal is turned down, or taken back by who made it. */
export function RejectDialog({ matrix, proposal, onClose }: Props) {
  const { tell } = useLanguage();
  const announce = useAnnounce();
  const [reason, setReason] = useState('');
  const [isChecked, setIsChecked] = useState(false);
  const [refusal, setRefusal] = useState<RuleChangeRefusal | 'gone' | null>(null);
  const reject = useAct('proposals', (id: string) => (api, options) => api.rejectRuleChange({ id, reason }, options));
  const confirm = () => {
    setIsChecked(true);
    setRefusal(null);
    if (reason.trim() === '') return toFirstProblem();
    reject.mutate(proposal.id, {
      onSuccess: ({ rejectRuleChange: result }) => {
        if (result === null) return setRefusal('gone');
        if (result.__typename === 'RuleChangeRefused') {
          setRefusal(result);
          return toFirstProblem();
        }
        announce(tell(proposal.isMine ? 'changes.takenBack' : 'changes.rejected'));
        onClose();
      },
    });
  };
  const isReasonMissing = isChecked && reason.trim() === '';
  const reasonProblem = useProblemWith('reason', reject.error);
  const reasonRefused =
    refusal !== null && refusal !== 'gone' && isAboutReason(refusal) ? refusal.message : reasonProblem;
  const key = proposal.isMine ? 'changes.takeBack' : 'changes.reject';
  return (
    <Confirm
      title={tell(`${key}.title`)}
      action={tell(key)}
      isPending={reject.isPending}
      onConfirm={confirm}
      onClose={onClose}
    >
      <Field
        label={tell('changes.decisionReason')}
        value={reason}
        onChange={setReason}
        lines={3}
        isRequired
        problem={isReasonMissing ? tell('required') : reasonRefused}
      />
      {refusal === 'gone' && <Notice tone="danger" isTold title={tell('gone')} />}
      {refusal && refusal !== 'gone' && !isAboutReason(refusal) && <ChangeRefusal matrix={matrix} refusal={refusal} />}
      {reject.error && !reasonRefused && <ProblemNotice problem={reject.error} />}
    </Confirm>
  );
}
