import { useState } from 'react';
import { useAct } from '../../api/use-answer.ts';
import { useLanguage } from '../../language/language-context.tsx';
import { Confirm } from '../../parts/confirm.tsx';
import { Notice } from '../../parts/notice.tsx';
import { ProblemNotice } from '../../parts/problem-notice.tsx';
import { useAnnounce } from '../../shell/announcements.tsx';
import type { Matrix } from '../rules/rule.ts';
import { ChangeRefusal } from './change-refusal.tsx';
import type { Proposal, RuleChangeRefusal } from './proposal.ts';
import { SimulatedChanges } from './simulation.tsx';

interface Props {
  readonly matrix: Matrix;
  readonly proposal: Proposal;
  readonly onClose: () => void;
}

/** Asks a second officer whether the change may come into force, with who gains or loses by it before their eyes. */
export function ApproveDialog({ matrix, proposal, onClose }: Props) {
  const { tell } = useLanguage();
  const announce = useAnnounce();
  const [refusal, setRefusal] = useState<RuleChangeRefusal | 'gone' | null>(null);
  const approve = useAct('proposals', (id: string) => (api, options) => api.approveRuleChange({ id }, options));
  const confirm = () => {
    setRefusal(null);
    approve.mutate(proposal.id, {
      onSuccess: ({ approveRuleChange: result }) => {
        if (result === null) return setRefusal('gone');
        if (result.__typename === 'RuleChangeRefused') return setRefusal(result);
        announce(tell('changes.approved'));
        onClose();
      },
    });
  };
  return (
    <Confirm
      title={tell('changes.approve.title')}
      action={tell('changes.approve')}
      isPending={approve.isPending}
      onConfirm={confirm}
      onClose={onClose}
    >
      <p>{tell('changes.approve.about')}</p>
      <SimulatedChanges matrix={matrix} changes={proposal.changes} />
      {refusal === 'gone' && <Notice tone="danger" isTold title={tell('gone')} />}
      {refusal && refusal !== 'gone' && <ChangeRefusal matrix={matrix} refusal={refusal} />}
      {approve.error && <ProblemNotice problem={approve.error} />}
    </Confirm>
  );
}
