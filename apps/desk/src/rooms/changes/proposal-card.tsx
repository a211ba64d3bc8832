import { useState } from 'react';
import { useLanguage } from '../../language/language-context.tsx';
import { ActionButton } from '../../parts/action-button.tsx';
import { Card } from '../../parts/card.tsx';
import { Facts } from '../../parts/facts.tsx';
import { Moment } from '../../parts/moment.tsx';
import { ColleagueName } from '../colleague-name.tsx';
import { type Matrix, ruleKey } from '../rules/rule.ts';
import { RuleSentence } from '../rules/rule-sentence.tsx';
import { ApproveDialog } from './approve-dialog.tsx';
import type { Proposal } from './proposal.ts';
import { RejectDialog } from './reject-dialog.tsx';

interface Props {
  readonly matrix: Matrix;
  readonly proposal: Proposal;
}

/** One proposal, and what this officer may do with it: approve that of another, take back an own one. */
export function ProposalCard({ matrix, proposal }: Props) {
  const { tell } = useLanguage();
  const [asked, setAsked] = useState<'approve' | 'reject' | null>(null);
  const { state, changes, reason, isMine, proposer, proposedAt, decidedAt, decisionReason, version } = proposal;
  const isOpen = state === 'OPEN';
  return (
    <Card
      title={reason}
      state={tell(`changes.state.${state}`)}
      tone={isOpen ? 'open' : 'quiet'}
      actions={
        isOpen && (
          <>
            {!isMine && (
              <ActionButton look="main" onPress={() => setAsked('approve')}>
                {tell('changes.approve')}
              </ActionButton>
            )}
            <ActionButton onPress={() => setAsked('reject')}>
              {tell(isMine ? 'changes.takeBack' : 'changes.reject')}
            </ActionButton>
          </>
        )
      }
    >
      <ul>
        {changes.map((change) => (
          <li key={change.act + ruleKey(change)}>
            <strong>{tell(`act.${change.act}`)}</strong>: <RuleSentence matrix={matrix} rule={change} />
          </li>
        ))}
      </ul>
      <Facts
        facts={[
          [tell('changes.proposedAt'), <Moment key="proposed" at={proposedAt} />],
          [
            tell('changes.proposedBy'),
            isMine ? (
              tell('changes.byMe')
            ) : (
              <ColleagueName key="proposer" colleague={proposer} otherwise={tell('changes.byAnother')} />
            ),
          ],
          [tell('changes.decidedAt'), decidedAt && <Moment key="decided" at={decidedAt} />],
          [tell('changes.decisionReason'), decisionReason],
          [tell('changes.version'), version],
        ]}
      />
      {asked === 'approve' && <ApproveDialog matrix={matrix} proposal={proposal} onClose={() => setAsked(null)} />}
      {asked === 'reject' && <RejectDialog matrix={matrix} proposal={proposal} onClose={() => setAsked(null)} />}
    </Card>
  );
}
