import { useState } from 'react';
import { useLanguage } from '../../language/language-context.tsx';
import { ActionButton } from '../../parts/action-button.tsx';
import { AnswerLetter } from './answer-letter.tsx';
import { HandOverDialog } from './hand-over-dialog.tsx';
import type { DataRequest } from './request-facts.tsx';

/** What an officer tells the person, since there is no address to mail to, and that it was told. */
export function TellPerson({ request }: { readonly request: DataRequest }) {
  const { tell } = useLanguage();
  const [isAsked, setIsAsked] = useState(false);
  return (
    <section className="box" aria-labelledby="tell-person">
      <h2 id="tell-person">{tell('requests.tell')}</h2>
      <p>{tell('requests.tell.about')}</p>
      <AnswerLetter request={request} />
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
