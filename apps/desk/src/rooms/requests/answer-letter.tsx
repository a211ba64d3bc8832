import { languageFor } from '../../language/languages.ts';
import { speechIn } from '../../language/speech.ts';
import { type Addressed, Addressee } from './addressee.tsx';
import './answer-letter.css';
import type { DataRequest } from './request-facts.tsx';

interface Props {
  readonly request: DataRequest;
  /** Who reads it, in their own language; null once they were erased. */
  readonly person: Addressed | null;
}

/** What the person is told of a request: the answer, or that it takes longer and why. It is what is printed of the room. */
export function AnswerLetter({ request, person }: Props) {
  // Of who was erased no language is known any more: then it is the first of the city.
  const language = languageFor(null, person ? [person.language] : []);
  const { tell, day } = speechIn(language);
  const { right, outcome, note, extensionReason, receivedOn, dueOn } = request;
  const said = { received: day(receivedOn), right: tell(`letter.right.${right}`) };
  const words = outcome ? note : extensionReason;
  return (
    <article className="box box-soft answer-letter" lang={language}>
      <Addressee person={person} />
      <h3>{tell(outcome ? 'letter.answer' : 'letter.extension')}</h3>
      <p>{tell('letter.greeting')}</p>
      <p>
        {outcome
          ? tell('letter.answer.text', { ...said, outcome: tell(`letter.outcome.${outcome}`) })
          : tell('letter.extension.text', { ...said, due: day(dueOn) })}
      </p>
      {words && <p className="answer-letter-words">{words}</p>}
      <p>{tell('letter.complaint')}</p>
      <p>{tell('letter.sender')}</p>
    </article>
  );
}
