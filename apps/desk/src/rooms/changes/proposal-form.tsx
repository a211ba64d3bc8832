import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useAct } from '../../api/use-answer.ts';
import { useLanguage } from '../../language/language-context.tsx';
import { ActionButton } from '../../parts/action-button.tsx';
import { Field } from '../../parts/field.tsx';
import { ProblemNotice } from '../../parts/problem-notice.tsx';
import { toFirstProblem } from '../../parts/to-first-problem.ts';
import { useProblemWith } from '../../parts/use-problem-with.ts';
import { useAnnounce } from '../../shell/announcements.tsx';
import type { Matrix } from '../rules/rule.ts';
import { type ChangeDraft, emptyDraft, wholeChanges } from '../rules/rule-change.ts';
import { ChangeEditor } from './change-editor.tsx';
import { ChangeRefusal } from './change-refusal.tsx';
import { isAboutReason, type RuleChangeRefusal } from './proposal.ts';
import { Simulation } from './simulation.tsx';

interface Props {
  readonly matrix: Matrix;
  readonly first: ChangeDraft;
}

interface Numbered {
  readonly key: number;
  readonly draft: ChangeDraft;
}

/** A proposal: one or more changes, who gains or loses by them, and why. */
export function ProposalForm({ matrix, first }: Props) {
  const { tell } = useLanguage();
  const navigate = useNavigate();
  const announce = useAnnounce();
  const [drafts, setDrafts] = useState<readonly Numbered[]>([{ key: 0, draft: first }]);
  const [reason, setReason] = useState('');
  const [isChecked, setIsChecked] = useState(false);
  const [refusal, setRefusal] = useState<RuleChangeRefusal | null>(null);
  const propose = useAct(
    'proposals',
    (given: { changes: Changes; reason: string }) => (api, options) => api.proposeRuleChange(given, options),
  );
  const reasonProblem = useProblemWith('reason', propose.error);
  const changes = wholeChanges(drafts.map(({ draft }) => draft));

  const replace = (key: number, draft: ChangeDraft) =>
    setDrafts(drafts.map((each) => (each.key === key ? { key, draft } : each)));
  const showMissing = () => {
    setIsChecked(true);
    toFirstProblem();
  };
  const send = () => {
    setIsChecked(true);
    setRefusal(null);
    if (!changes || reason.trim() === '') return toFirstProblem();
    propose.mutate(
      { changes, reason },
      {
        onSuccess: ({ proposeRuleChange: result }) => {
          if (result?.__typename === 'RuleChangeRefused') {
            setRefusal(result);
            return toFirstProblem();
          }
          announce(tell('changes.proposed'), '/privacy/changes');
          void navigate({ to: '/privacy/changes' });
        },
      },
    );
  };

  return (
    <div className="form">
      {drafts.map(({ key, draft }, index) => (
        <ChangeEditor
          key={key}
          matrix={matrix}
          draft={draft}
          position={index + 1}
          isChecked={isChecked}
          onChange={(changed) => replace(key, changed)}
          onRemove={drafts.length > 1 ? () => setDrafts(drafts.filter((each) => each.key !== key)) : null}
        />
      ))}
      <div>
        <ActionButton
          onPress={() =>
            setDrafts([...drafts, { key: Math.max(...drafts.map((each) => each.key)) + 1, draft: emptyDraft }])
          }
        >
          {tell('changes.another')}
        </ActionButton>
      </div>
      <Simulation matrix={matrix} changes={changes} onIncomplete={showMissing} />
      <Field
        label={tell('changes.reason')}
        hint={tell('changes.reason.hint')}
        value={reason}
        onChange={setReason}
        lines={3}
        isRequired
        problem={
          isChecked && reason.trim() === ''
            ? tell('required')
            : refusal && isAboutReason(refusal)
              ? refusal.message
              : reasonProblem
        }
      />
      {refusal && !isAboutReason(refusal) && <ChangeRefusal matrix={matrix} refusal={refusal} />}
      {propose.error && !reasonProblem && <ProblemNotice problem={propose.error} />}
      <div>
        <ActionButton look="main" onPress={send} isPending={propose.isPending}>
          {tell('changes.propose')}
        </ActionButton>
      </div>
    </div>
  );
}

type Changes = NonNullable<ReturnType<typeof wholeChanges>>;
