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
import { refusalOf } from './refusal-of.ts';

/** Asks why the answer is put off; the person is told. */
export function ExtendDialog({ id, onClose }: { readonly id: string; readonly onClose: () => void }) {
  const { tell } = useLanguage();
  const announce = useAnnounce();
  const [reason, setReason] = useState('');
  const [isChecked, setIsChecked] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const extend = useAct('requests', () => (api, options) => api.extendDataRequest({ id, reason }, options));
  const confirm = () => {
    setIsChecked(true);
    setRefusal(null);
    if (reason.trim() === '') return toFirstProblem();
    extend.mutate(undefined, {
      onSuccess: ({ extendDataRequest: result }) => {
        const refused = refusalOf(result, tell);
        setRefusal(refused);
        if (refused) return;
        announce(tell('requests.extendedDone'));
        onClose();
      },
    });
  };
  const reasonProblem = useProblemWith('reason', extend.error);
  return (
    <Confirm
      title={tell('requests.extend')}
      action={tell('requests.extend')}
      isPending={extend.isPending}
      onConfirm={confirm}
      onClose={onClose}
    >
      <p>{tell('requests.extend.about')}</p>
      <Field
        label={tell('requests.extensionReason')}
        value={reason}
        onChange={setReason}
        lines={3}
        isRequired
        problem={isChecked && reason.trim() === '' ? tell('required') : reasonProblem}
      />
      {refusal && <Notice tone="danger" isTold title={refusal} />}
      {extend.error && !reasonProblem && <ProblemNotice problem={extend.error} />}
    </Confirm>
  );
}
