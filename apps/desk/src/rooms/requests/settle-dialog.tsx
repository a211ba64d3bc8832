import type { DataRequestAnswer, SettleDataRequestMutation } from '@verbonden/client';
import { useState } from 'react';
import { useAct, useAnswer } from '../../api/use-answer.ts';
import { useLanguage } from '../../language/language-context.tsx';
import { Confirm } from '../../parts/confirm.tsx';
import { Field } from '../../parts/field.tsx';
import { Notice } from '../../parts/notice.tsx';
import { Options } from '../../parts/options.tsx';
import { ProblemNotice } from '../../parts/problem-notice.tsx';
import { toFirstProblem } from '../../parts/to-first-problem.ts';
import { useProblemWith } from '../../parts/use-problem-with.ts';
import { useAnnounce } from '../../shell/announcements.tsx';
import type { Addressed } from './addressee.tsx';
import { refusalOf } from './refusal-of.ts';
import type { DataRequest } from './request-facts.tsx';

type Reachable = NonNullable<Addressed['contact']>['digitalAddresses'][number];

interface Props {
  readonly request: DataRequest;
  readonly onClose: () => void;
}

interface Refusal {
  readonly isAboutNote: boolean;
  readonly text: string;
}

const isAboutNote = (result: SettleDataRequestMutation['settleDataRequest']): boolean =>
  result?.__typename === 'DataRequestRefused' && result.kind === 'NOTE_MISSING';

/** Asks how a request is answered, of the ways that there are for it. An erasure that is granted cannot be undone, and is asked as what it is. */
export function SettleDialog({ request, onClose }: Props) {
  const { tell } = useLanguage();
  const announce = useAnnounce();
  const [outcome, setOutcome] = useState<DataRequestAnswer | null>(null);
  const [note, setNote] = useState('');
  const [isChecked, setIsChecked] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const settle = useAct(
    'requests',
    (given: { outcome: DataRequestAnswer; note: string }) => (api, options) =>
      api.settleDataRequest({ id: request.id, ...given }, options),
  );
  const address = useAnswer(
    ['address', request.party],
    (api, options) => api.partyAddress({ id: request.party }, options),
    { isWanted: request.right === 'ERASURE' },
  );
  const isMailed = ({ kind, verifiedAt }: Reachable) => kind === 'MAIL' && verifiedAt !== null;
  const isToldByHand = address.data && !address.data.party?.contact?.digitalAddresses.some(isMailed);
  const isErasure = request.right === 'ERASURE' && outcome === 'GRANTED';
  const confirm = () => {
    setIsChecked(true);
    setRefusal(null);
    if (!outcome) return toFirstProblem();
    settle.mutate(
      { outcome, note },
      {
        onSuccess: ({ settleDataRequest: result }) => {
          const text = refusalOf(result, tell);
          setRefusal(text === null ? null : { isAboutNote: isAboutNote(result), text });
          if (text) return toFirstProblem();
          announce(tell('requests.settled'));
          onClose();
        },
      },
    );
  };
  const noteProblem = useProblemWith('note', settle.error);
  return (
    <Confirm
      title={tell('requests.settle')}
      action={tell(isErasure ? 'requests.erase' : 'requests.settle')}
      isDangerous={isErasure}
      isPending={settle.isPending}
      onConfirm={confirm}
      onClose={onClose}
    >
      <Options
        label={tell('requests.outcome')}
        options={request.outcomes.map((each) => ({ value: each, label: tell(`requests.outcome.${each}`) }))}
        value={outcome}
        onChange={(value) => setOutcome(request.outcomes.find((each) => each === value) ?? null)}
        problem={isChecked && !outcome ? tell('required') : null}
      />
      {request.right === 'ERASURE' && !request.outcomes.includes('GRANTED') && (
        <Notice tone="info" title={tell('requests.erase.takesTwo')} />
      )}
      <Field
        label={tell('requests.note')}
        hint={tell('requests.note.hint')}
        value={note}
        onChange={setNote}
        lines={3}
        problem={refusal?.isAboutNote ? refusal.text : noteProblem}
      />
      {isErasure && <Notice tone="danger" isTold title={tell('requests.erase.about')} />}
      {isErasure && isToldByHand && <Notice tone="warning" isTold title={tell('requests.erase.byHand')} />}
      {refusal && !refusal.isAboutNote && <Notice tone="danger" isTold title={refusal.text} />}
      {settle.error && !noteProblem && <ProblemNotice problem={settle.error} />}
    </Confirm>
  );
}
