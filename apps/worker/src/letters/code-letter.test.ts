import { expect, it } from 'vitest';
import { codeLetter } from './code-letter.ts';

const message = {
  id: 'a.1',
  kind: 'mail',
  address: 'ann@demo.example',
  code: '123456',
  expiresAt: new Date('2026-07-01T10:05:00Z'),
} as const;

it.each([
  ['nl', 'nl', 'Uw code is 123456', 'voor 12:05'],
  ['en', 'en', 'Your code is 123456', 'before 12:05'],
  ['fr', 'nl', 'Uw code is 123456', 'voor 12:05'],
])(
  'in %s is written in %s, with the code and until when it holds by the clock on the wall',
  (language, written, subject, until) => {
    const letter = codeLetter({ ...message, language });
    expect(letter).toMatchObject({ id: 'code.a.1', to: 'ann@demo.example', subject, language: written });
    expect(letter.text).toContain('123456');
    expect(letter.text).toContain(until);
    expect(letter.text).not.toContain('{');
  },
);
