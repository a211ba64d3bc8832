import type { EmergencyOutcome } from '@verbonden/client';
import { useState } from 'react';
import { useAct } from '../../api/use-answer.ts';
import { useLanguage } from '../../language/language-context.tsx';
import { Confirm } from '../../parts/confirm.tsx';
import { Field } from '../../parts/field.tsx';
import { Notice } from '../../parts/notice.tsx';
import { Options } from '../../parts/options.tsx';
import { ProblemNotice } from '../../parts/problem-notice.tsx';
import { toFirstProblem } from '../../parts/to-first-problem.ts';
import { useProblemWith } from '../../parts/use-problem-with.ts';
import { useAnnounce } from '../../shell/announcements.tsx';

const outcomes = ['JUSTIFIED', 'UNJUSTIFIED'] as const satisfies readonly EmergencyOutcome[];

/** Asks what a reviewer makes of an emergency access. It cannot be taken back. */
export function ReviewDialog({ id, onClose }: { readonly id: string; readonly onClose: () => void }) {
  const { tell } = useLanguage();
  const announce = useAnnounce();
  const [outcome, setOutcome] = useState<EmergencyOutcome | null>(null);
  const [note, setNote] = useState('');
  const [isChecked, setIsChecked] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const review = useAct(
    'emergencies',
    (given: { outcome: EmergencyOutcome; note: string }) => (api, options) =>
      api.reviewEmergencyAccess({ id, ...given }, options),
  );
  const confirm = () => {
    setIsChecked(true);
    setRefusal(null);
    if (!outcome || note.trim() === '') return toFirstProblem();
    review.mutate(
      { outcome, note },
      {
        onSuccess: ({ reviewEmergencyAccess: result }) => {
          if (result === null) return setRefusal(tell('gone'));
          if (result.__typename === 'ReviewEmergencyAccessRefused') {
            return setRefusal(result.message);
          }
          announce(tell('emergencies.reviewDone'));
          onClose();
        },
      },
    );
  };
  const noteProblem = useProblemWith('note', review.error);
  return (
    <Confirm
      title={tell('emergencies.review.title')}
      action={tell('emergencies.review.action')}
      isPending={review.isPending}
      onConfirm={confirm}
      onClose={onClose}
    >
      <p>{tell('emergencies.review.about')}</p>
      <Options
        label={tell('emergencies.outcome')}
        options={outcomes.map((each) => ({ value: each, label: tell(`emergencies.outcome.${each}`) }))}
        value={outcome}
        onChange={(value) => setOutcome(outcomes.find((each) => each === value) ?? null)}
        problem={isChecked && !outcome ? tell('required') : null}
      />
      <Field
        label={tell('emergencies.note')}
        value={note}
        onChange={setNote}
        lines={3}
        isRequired
        problem={isChecked && note.trim() === '' ? tell('required') : noteProblem}
      />
      {refusal && <Notice tone="danger" isTold title={refusal} />}
      {review.error && !noteProblem && <ProblemNotice problem={review.error} />}
    </Confirm>
  );
}
