import { useLanguage } from '../../language/language-context.tsx';
import './answer-letter.css';
import type { DataRequest } from './request-facts.tsx';

/** What the person is told of a request: the answer, or that it takes longer and why. It is what is printed of the room. */
export function AnswerLetter({ request }: { readonly request: DataRequest }) {
  const { tell, day } = useLanguage();
  const { right, outcome, note, extensionReason, receivedOn, dueOn } = request;
  const said = { received: day(receivedOn), right: tell(`letter.right.${right}`) };
  const words = outcome ? note : extensionReason;
  return (
    <article className="box box-soft answer-letter">
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
