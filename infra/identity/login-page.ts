import { escapeHtml } from '../page/escape-html.ts';
import { strictHeaders } from '../page/strict-headers.ts';
import type { Language } from './language.ts';
import { messages } from './messages.ts';

const style = `
  :root { color-scheme: light; font: 100%/1.5 system-ui, sans-serif; }
  body { margin: 0; background: #f3f5f7; color: #14202b; }
  main { box-sizing: border-box; max-width: 26rem; margin: 0 auto; padding: 1.5rem 1rem; }
  h1 { font-size: 1.5rem; line-height: 1.2; }
  form { display: grid; gap: 0.25rem; }
  input, button { box-sizing: border-box; width: 100%; min-height: 2.75rem; padding: 0.5rem 0.75rem; font: inherit; border-radius: 0.25rem; }
  input { margin-bottom: 0.75rem; border: 1px solid #5b6b79; background: #fff; color: inherit; }
  button { border: 0; background: #0b4f8a; color: #fff; font-weight: 600; cursor: pointer; }
  :focus-visible { outline: 3px solid #b35900; outline-offset: 2px; }
  .note, [role='alert'] { padding: 0.75rem; border-left: 4px solid #b35900; background: #fff; }
  [role='alert'] { border-color: #b3261e; }
  code { overflow-wrap: anywhere; }
`;

export const pageHeaders = strictHeaders(style);

export interface LoginForm {
  readonly language: Language;
  readonly action: string;
  readonly usernames: readonly string[];
  /** What was typed before, when it was refused. */
  readonly refused?: string;
}

export function loginPage({ language, action, usernames, refused }: LoginForm): string {
  const text = messages[language];
  const invalid = refused === undefined ? '' : ' aria-invalid="true" aria-describedby="refused"';
  return page(
    language,
    text.title,
    `<p class="note">${text.warning}</p>
    ${refused === undefined ? '' : `<p role="alert" id="refused">${text.refused}</p>`}
    <form method="post" action="${escapeHtml(action)}">
      <label for="username">${text.username}</label>
      <input id="username" name="username" value="${escapeHtml(refused ?? '')}" autocomplete="username" autocapitalize="none" spellcheck="false" required autofocus${invalid}>
      <label for="password">${text.password}</label>
      <input id="password" name="password" type="password" autocomplete="current-password" required${invalid}>
      <button type="submit">${text.signIn}</button>
    </form>
    <h2>${text.accounts}</h2>
    <p>${usernames.map((name) => `<code>${escapeHtml(name)}</code>`).join(', ')}</p>
    <p>${text.accountsHint}</p>`,
  );
}

export function expiredPage(language: Language): string {
  return page(language, messages[language].expiredTitle, `<p>${messages[language].expired}</p>`);
}

export function failedPage(language: Language, reason: string): string {
  return page(language, messages[language].failedTitle, `<p><code>${escapeHtml(reason)}</code></p>`);
}

export function signedOutPage(language: Language): string {
  return page(language, messages[language].signedOutTitle, `<p>${messages[language].signedOut}</p>`);
}

/** `form` is oidc-provider's own, with its secret against forged requests. */
export function confirmSignOutPage(language: Language, form: string): string {
  const button = `<button type="submit" form="op.logoutForm" name="logout" value="yes">${messages[language].confirm}</button>`;
  return page(language, messages[language].confirmTitle, `${form}${button}`);
}

function page(language: Language, title: string, content: string): string {
  return `<!doctype html>
<html lang="${language}">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>${title}</title>
    <style>${style}</style>
  </head>
  <body>
    <main>
    <h1>${title}</h1>
    ${content}
    </main>
  </body>
</html>`;
}
