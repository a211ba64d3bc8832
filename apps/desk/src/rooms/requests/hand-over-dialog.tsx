import { useState } from 'react';
import { useAct } from '../../api/use-answer.ts';
import { useLanguage } from '../../language/language-context.tsx';
import { Confirm } from '../../parts/confirm.tsx';
import { Notice } from '../../parts/notice.tsx';
import { ProblemNotice } from '../../parts/problem-notice.tsx';
import { useAnnounce } from '../../shell/announcements.tsx';
import { refusalOf } from './refusal-of.ts';

/** Asks whether the person was really told: afterwards nobody tells them any more. */
export function HandOverDialog({ id, onClose }: { readonly id: string; readonly onClose: () => void }) {
  const { tell } = useLanguage();
  const announce = useAnnounce();
  const [refusal, setRefusal] = useState<string | null>(null);
  const handOver = useAct('requests', () => (api, options) => api.handOverAnswer({ id }, options));
  const confirm = () => {
    setRefusal(null);
    handOver.mutate(undefined, {
      onSuccess: ({ handOverAnswer: result }) => {
        const refused = refusalOf(result, tell);
        setRefusal(refused);
        if (refused) return;
        announce(tell('requests.told'));
        onClose();
      },
    });
  };
  return (
    <Confirm
      title={tell('requests.tell.sure')}
      action={tell('requests.tell.done')}
      isPending={handOver.isPending}
      onConfirm={confirm}
      onClose={onClose}
    >
      <p>{tell('requests.tell.sure.about')}</p>
      {refusal && <Notice tone="danger" isTold title={refusal} />}
      {handOver.error && <ProblemNotice problem={handOver.error} />}
    </Confirm>
  );
}
