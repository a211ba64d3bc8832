import { type Html, html } from '../plain-page/html.ts';
import { pageResponse } from '../plain-page/page-response.ts';
import { readerLanguage } from '../plain-page/reader-language.ts';
import { type AuthMessageKey, authMessage } from './auth-messages.ts';

type Subject = Extract<AuthMessageKey, `${string}.title`> extends `${infer Name}.title` ? Name : never;

interface Notice {
  readonly headers: Headers;
  readonly status: number;
  readonly subject: Subject;
  readonly values?: Readonly<Record<string, string>>;
  /** A link to go on. */
  readonly onward?: { readonly key: AuthMessageKey; readonly href: string };
  readonly canSignOut?: boolean;
  readonly cookies?: readonly string[];
}

/** A page that says in plain words what happened to signing in or out, and offers the next step. */
export function notice({ headers, status, subject, values, onward, canSignOut, cookies = [] }: Notice): Response {
  const language = readerLanguage(headers);
  const say = (key: AuthMessageKey): string => authMessage(language, key, values);
  const body: Html = html`<main class="notice">
<p class="brand">${say('cms.name')}</p>
<h1>${say(`${subject}.title`)}</h1>
<p>${say(`${subject}.text`)}</p>
<div class="actions">
${onward && html`<a class="button" href="${onward.href}">${say(onward.key)}</a>`}
${canSignOut && html`<form method="post" action="/api/oidc/logout"><button class="button second" type="submit">${say('signOut')}</button></form>`}
</div>
</main>`;
  const response = pageResponse({
    headers,
    status,
    language,
    title: `${say(`${subject}.title`)} - ${say('cms.name')}`,
    body,
  });
  for (const one of cookies) response.headers.append('Set-Cookie', one);
  if (status === 503) response.headers.set('Retry-After', '30');
  return response;
}

/** The address that begins signing in and comes back to this page. */
export const signInAddress = (back: string): string => `/api/oidc/login?redirect=${encodeURIComponent(back)}`;
