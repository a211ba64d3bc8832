import { escapeHtml } from '../page/escape-html.ts';
import { strictHeaders } from '../page/strict-headers.ts';
import type { CaughtLetter } from './caught-letters.ts';
import { type Language, messages } from './messages.ts';

const style = `
  :root { color-scheme: light dark; font: 100%/1.5 system-ui, sans-serif; }
  main { box-sizing: border-box; max-width: 50rem; margin: 0 auto; padding: 1.5rem 1rem; }
  h1 { font-size: 1.5rem; } h2 { font-size: 1.125rem; margin: 0; }
  .note { padding: 0.75rem; border-left: 4px solid #b35900; }
  ol { list-style: none; padding: 0; }
  li { border-top: 1px solid; padding: 1rem 0; }
  p { margin: 0.25rem 0; overflow-wrap: anywhere; }
  pre { font: inherit; white-space: pre-wrap; overflow-wrap: anywhere; }
`;

export const pageHeaders = strictHeaders(style);

/** What was caught, newest first. A letter is text, whatever stands in it. */
export function mailboxPage(letters: readonly CaughtLetter[], language: Language): string {
  const text = messages[language];
  return `<!doctype html>
<html lang="${language}">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>${text.title}</title>
    <style>${style}</style>
  </head>
  <body>
    <main>
    <h1>${text.title}</h1>
    <p class="note">${text.warning}</p>
    ${letters.length === 0 ? `<p>${text.none}</p>` : `<ol>${letters.map((letter) => item(letter, language)).join('')}</ol>`}
    </main>
  </body>
</html>`;
}

function item({ subject, to, at, times, text }: CaughtLetter, language: Language): string {
  const { to: label, times: told } = messages[language];
  const moment = new Date(at).toLocaleString(language === 'nl' ? 'nl-BE' : 'en-GB', { timeZone: 'Europe/Brussels' });
  return `<li>
    <h2>${escapeHtml(subject)}</h2>
    <p>${label}: ${escapeHtml(to.join(', '))}, <time datetime="${escapeHtml(at)}">${moment}</time>${times > 1 ? ` (${told(times)})` : ''}</p>
    <pre>${escapeHtml(text)}</pre>
  </li>`;
}
