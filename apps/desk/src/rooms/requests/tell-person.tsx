import { useState } from 'react';
import { useAnswer } from '../../api/use-answer.ts';
import { useLanguage } from '../../language/language-context.tsx';
import { ActionButton } from '../../parts/action-button.tsx';
import { Awaited } from '../../parts/awaited.tsx';
import { Notice } from '../../parts/notice.tsx';
import { AnswerLetter } from './answer-letter.tsx';
import { HandOverDialog } from './hand-over-dialog.tsx';
import type { DataRequest } from './request-facts.tsx';

/** What an officer tells the person in their own language, since there is no address to mail to, and that it was told. */
export function TellPerson({ request }: { readonly request: DataRequest }) {
  const { tell } = useLanguage();
  const [isAsked, setIsAsked] = useState(false);
  const query = useAnswer(['address', request.party], (api, options) =>
    api.partyAddress({ id: request.party }, options),
  );
  return (
    <section className="box" aria-labelledby="tell-person">
      <h2 id="tell-person">{tell('requests.tell')}</h2>
      <p>{tell('requests.tell.about')}</p>
      <Awaited query={query}>
        {({ party }) => (
          <>
            {party && !party.identity && <Notice tone="info" title={tell('requests.tell.handler')} />}
            <AnswerLetter request={request} person={party} />
          </>
        )}
      </Awaited>
      <div className="page-actions">
        <ActionButton onPress={() => window.print()}>{tell('requests.tell.print')}</ActionButton>
        <ActionButton look="main" onPress={() => setIsAsked(true)}>
          {tell('requests.tell.done')}
        </ActionButton>
      </div>
      {isAsked && <HandOverDialog id={request.id} onClose={() => setIsAsked(false)} />}
    </section>
  );
}
