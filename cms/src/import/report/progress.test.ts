import { expect, test } from 'vitest';
import { progress } from './progress.ts';

function told(language: 'nl' | 'en', isTTY: boolean): string {
  let said = '';
  const out = { isTTY, write: (text: string) => (said += text).length > 0 } as unknown as NodeJS.WriteStream;
  const shown = progress(language, out);
  shown.asks({ url: 'http://traag.example/feed', attempt: 1, attempts: 5 });
  shown.asks({ url: 'http://traag.example/feed', attempt: 2, attempts: 5 });
  return said;
}

test.each([true, false])(
  'an address is shown before it is asked, and how often it was tried (terminal: %s)',
  (isTTY) => {
    expect(told('nl', isTTY)).toBe(
      'Opvragen: http://traag.example/feed\nOpvragen: http://traag.example/feed (poging 2 van 5)\n',
    );
    expect(told('en', isTTY)).toContain('Fetching: http://traag.example/feed (try 2 of 5)\n');
  },
);

test('the name of a file cannot steer the terminal', () => {
  let said = '';
  const out = { isTTY: false, write: (text: string) => (said += text).length > 0 } as unknown as NodeJS.WriteStream;
  progress('nl', out).found('a\u{1b}[2J.json', 1);
  expect(said).toBe('Lezen: a\\u001b[2J.json\n');
});
