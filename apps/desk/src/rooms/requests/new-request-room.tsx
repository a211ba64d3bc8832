import { useNavigate } from '@tanstack/react-router';
import type { DataRequestRight, OpenDataRequestMutation } from '@verbonden/client';
import { useState } from 'react';
import { Form } from 'react-aria-components';
import { useAct } from '../../api/use-answer.ts';
import { useLanguage } from '../../language/language-context.tsx';
import { ActionButton } from '../../parts/action-button.tsx';
import { Choice } from '../../parts/choice.tsx';
import { Field } from '../../parts/field.tsx';
import { Notice } from '../../parts/notice.tsx';
import { Page } from '../../parts/page.tsx';
import { ProblemNotice } from '../../parts/problem-notice.tsx';
import { toFirstProblem } from '../../parts/to-first-problem.ts';
import { useAnnounce } from '../../shell/announcements.tsx';
import { nobody, personProblem } from '../person/person.ts';
import { PersonChoice } from '../person/person-choice.tsx';
import { refusalOf } from './refusal-of.ts';

const rights = [
  'ACCESS',
  'RECTIFICATION',
  'ERASURE',
  'RESTRICTION',
  'OBJECTION',
] as const satisfies readonly DataRequestRight[];

interface Refusal {
  /** Beside which field it is told; null when it is about none. */
  readonly field: 'receivedOn' | 'details' | null;
  readonly text: string;
}

function fieldOf(result: OpenDataRequestMutation['openDataRequest']): Refusal['field'] {
  if (result?.__typename !== 'DataRequestRefused') return null;
  if (result.kind === 'RECEIVED_IN_FUTURE') return 'receivedOn';
  return result.kind === 'DETAILS_TOO_LONG' ? 'details' : null;
}

/** Where a request that came by letter, mail or telephone is written down. Its month begins on the day it came in. */
export function NewRequestRoom() {
  const { tell } = useLanguage();
  const navigate = useNavigate();
  const announce = useAnnounce();
  const [right, setRight] = useState<DataRequestRight>('ACCESS');
  const [person, setPerson] = useState(nobody);
  const [receivedOn, setReceivedOn] = useState('');
  const [details, setDetails] = useState('');
  const [isChecked, setIsChecked] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const open = useAct(
    'requests',
    () => (api, options) =>
      api.openDataRequest({ party: person.id.trim(), right, receivedOn: receivedOn || null, details }, options),
  );
  const problemAt = (field: Refusal['field']) => (refusal?.field === field ? refusal.text : null);
  const send = () => {
    setIsChecked(true);
    setRefusal(null);
    if (personProblem(person)) return toFirstProblem();
    open.mutate(undefined, {
      onSuccess: ({ openDataRequest: result }) => {
        const text = refusalOf(result, tell);
        if (text || result?.__typename !== 'DataRequest') {
          setRefusal({ field: fieldOf(result), text: text ?? tell('gone') });
          return toFirstProblem();
        }
        announce(tell('requests.opened'), `/privacy/requests/${result.id}`);
        void navigate({ to: '/privacy/requests/$id', params: { id: result.id } });
      },
    });
  };
  return (
    <Page title={tell('requests.new')} intro={tell('requests.new.intro')}>
      <Form
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          send();
        }}
      >
        <Choice
          label={tell('requests.right')}
          options={rights.map((each) => ({ value: each, label: tell(`requests.right.${each}`) }))}
          value={right}
          onChange={(value) => setRight(rights.find((each) => each === value) ?? 'ACCESS')}
        />
        <PersonChoice
          label={tell('requests.party')}
          idLabel={tell('person.by.id')}
          person={person}
          onChange={setPerson}
          isChecked={isChecked}
        />
        <Field
          label={tell('requests.receivedOn')}
          hint={tell('requests.receivedOn.hint')}
          value={receivedOn}
          onChange={setReceivedOn}
          type="date"
          problem={problemAt('receivedOn')}
        />
        <Field
          label={tell('requests.details')}
          value={details}
          onChange={setDetails}
          lines={5}
          problem={problemAt('details')}
        />
        {refusal && !refusal.field && <Notice tone="danger" isTold title={refusal.text} />}
        {open.error && <ProblemNotice problem={open.error} />}
        <div>
          <ActionButton look="main" type="submit" isPending={open.isPending}>
            {tell('requests.open')}
          </ActionButton>
        </div>
      </Form>
    </Page>
  );
}
