import { useNavigate } from '@tanstack/react-router';
import type { DataRequestRight } from '@verbonden/client';
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
import { useAnnounce } from '../../shell/announcements.tsx';
import { idProblem } from '../id-problem.ts';
import { refusalOf } from './refusal-of.ts';

const rights = [
  'ACCESS',
  'RECTIFICATION',
  'ERASURE',
  'RESTRICTION',
  'OBJECTION',
] as const satisfies readonly DataRequestRight[];

/** Where a request that came by letter, mail or telephone is written down. Its month begins on the day it came in. */
export function NewRequestRoom() {
  const { tell } = useLanguage();
  const navigate = useNavigate();
  const announce = useAnnounce();
  const [right, setRight] = useState<DataRequestRight>('ACCESS');
  const [party, setParty] = useState('');
  const [receivedOn, setReceivedOn] = useState('');
  const [details, setDetails] = useState('');
  const [isChecked, setIsChecked] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const open = useAct(
    'requests',
    () => (api, options) =>
      api.openDataRequest({ party: party.trim(), right, receivedOn: receivedOn || null, details }, options),
  );
  const partyProblem = idProblem(party);
  const send = () => {
    setIsChecked(true);
    if (partyProblem) return;
    open.mutate(undefined, {
      onSuccess: ({ openDataRequest: result }) => {
        const refused = refusalOf(result, tell);
        setRefusal(refused);
        if (refused || result?.__typename !== 'DataRequest') return;
        announce(tell('requests.opened'), `/privacy/requests/${result.id}`);
        void navigate({ to: '/privacy/requests/$id', params: { id: result.id } });
      },
    });
  };
  return (
    <Page title={tell('requests.new')} intro={tell('requests.new.intro')}>
      <Form
        className="proposal-form"
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
        <Field
          label={tell('requests.party')}
          hint={tell('id.hint')}
          value={party}
          onChange={setParty}
          isRequired
          problem={isChecked && partyProblem ? tell(partyProblem) : null}
        />
        <Field
          label={tell('requests.receivedOn')}
          hint={tell('requests.receivedOn.hint')}
          value={receivedOn}
          onChange={setReceivedOn}
          type="date"
        />
        <Field label={tell('requests.details')} value={details} onChange={setDetails} lines={5} />
        {refusal && <Notice tone="danger" isTold title={refusal} />}
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
