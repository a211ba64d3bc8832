import type { RequestToTell } from '@verbonden/privacy/worker';
import { expect, it } from 'vitest';
import { requestLetter } from './request-letter.ts';

const request: RequestToTell = {
  id: '1',
  party: '2',
  right: 'erasure',
  receivedOn: '2026-03-01',
  dueOn: '2026-06-01',
  outcome: 'partly',
  note: 'Uw adres is gewist; {de rest} hebben wij nodig.',
};
const to = (language: string) => ({ address: 'ann@demo.example', language });

it('tells the answer in words, with what the officer wrote and where to complain', () => {
  const letter = requestLetter(request, to('nl'));
  expect(letter).toMatchObject({ id: 'answer.1', to: 'ann@demo.example', language: 'nl' });
  for (const part of ['1 maart 2026', 'wissen', 'gedeeltelijk', request.note, 'klacht']) {
    expect(letter.text).toContain(part);
  }
  expect(requestLetter({ ...request, outcome: 'granted', note: '' }, to('en')).text).toContain('1 March 2026');
});

it('tells until when it takes and why', () => {
  const letter = requestLetter({ ...request, outcome: null, note: 'Veel dossiers.' }, to('fr'));
  expect(letter).toMatchObject({ id: 'extension.1', language: 'nl' });
  expect(letter.text).toContain('1 juni 2026');
  expect(letter.text).toContain('Veel dossiers.');
});

it('leaves no place open', () => {
  for (const outcome of ['granted', 'partly', 'refused', null] as const) {
    for (const right of ['access', 'rectification', 'erasure', 'restriction', 'objection'] as const) {
      for (const language of ['nl', 'en']) {
        const { subject, text } = requestLetter({ ...request, right, outcome, note: '' }, to(language));
        expect(`${subject} ${text}`).not.toMatch(/\{|undefined/u);
      }
    }
  }
});
