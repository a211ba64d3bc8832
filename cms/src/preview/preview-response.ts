import { readingOrder } from '@verbonden/engine-ipdc';
import { createLocalReq, type Payload } from 'payload';
import { html } from '../plain-page/html.ts';
import { pageResponse } from '../plain-page/page-response.ts';
import { readerLanguage } from '../plain-page/reader-language.ts';
import { cityRegister } from '../publish/city-register.ts';
import { draftOf } from './draft-of.ts';
import { previewBody } from './preview-body.ts';
import { previewMessage } from './preview-messages.ts';
import { readPreviewToken } from './preview-token.ts';

interface Visit {
  readonly headers: Headers;
  readonly token: string;
  readonly key: Uint8Array;
  readonly now: Date;
}

/** What a preview link answers: the draft it was made for, 410 when its time is over, 404 for anything else. */
export async function previewResponse(payload: Payload, { headers, token, key, now }: Visit): Promise<Response> {
  const reading = await readPreviewToken(token, key, now);
  if (reading.kind !== 'open') return noPreview(headers, reading.kind);
  const { locale, until } = reading;
  const req = await createLocalReq({}, payload);
  const draft = await draftOf(req, reading);
  if (!draft) return noPreview(headers, 'unknown');
  const language = locale === 'en' ? 'en' : 'nl';
  const order = readingOrder(locale, await cityRegister(req));
  const title = order.map((tag) => draft.heading[tag]).find(Boolean) ?? previewMessage(language, 'unnamed');
  const clock = new Intl.DateTimeFormat(language, { hour: '2-digit', minute: '2-digit', timeZone: 'Europe/Brussels' });
  const body = previewBody(draft, { language, order, until: clock.format(until) });
  return pageResponse({ headers, status: 200, language, title, body });
}

function noPreview(headers: Headers, kind: 'expired' | 'unknown'): Response {
  const language = readerLanguage(headers);
  const title = previewMessage(language, `${kind}.title`);
  const body = html`<main class="notice"><h1>${title}</h1><p>${previewMessage(language, `${kind}.text`)}</p></main>`;
  return pageResponse({ headers, status: kind === 'expired' ? 410 : 404, language, title, body });
}
