import type { Letter } from '@verbonden/mail';
import type { RequestToTell } from '@verbonden/privacy/worker';
import type { MailAddress } from '@verbonden/profiles/worker';
import en from './en.json' with { type: 'json' };
import nl from './nl.json' with { type: 'json' };
import { writeLetter } from './write-letter.ts';

/** What the person is told about a request of theirs: the answer, or that it takes longer and why. */
export function requestLetter(request: RequestToTell, { address, language }: MailAddress): Letter {
  const texts = language === 'en' ? en : nl;
  const { id, right, outcome, note } = request;
  const day = (date: string) =>
    new Date(`${date}T12:00:00Z`).toLocaleDateString(language === 'en' ? 'en-BE' : 'nl-BE', { dateStyle: 'long' });
  const values = {
    right: texts[`right.${right}`],
    received: day(request.receivedOn),
    due: day(request.dueOn),
    outcome: outcome === null ? '' : texts[`outcome.${outcome}`],
    note: note === '' ? '' : `${note}\n\n`,
  };
  return writeLetter({ name: outcome === null ? 'extension' : 'answer', id, to: address, language, values });
}
