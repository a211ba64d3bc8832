import {
  type Address,
  type ContactPoint,
  type LanguageMap,
  type LanguageTag,
  languageOf,
  safeUrl,
  sanitiseHtml,
} from '@verbonden/engine-ipdc';
import { Html, html } from '../plain-page/html.ts';
import { type PreviewMessageKey, previewMessage } from './preview-messages.ts';

export interface Reader {
  readonly language: 'nl' | 'en';
  readonly order: readonly LanguageTag[];
  /** Until when the link works, as the reader says it. */
  readonly until: string;
}

/** Writes texts in the order of languages that a reader wants. Each text is marked with the language it is really in. */
export function previewWriter({ language, order }: Reader) {
  const chosen = (map: LanguageMap) => {
    const tag = order.find((one) => map[one]);
    return tag && { lang: languageOf(tag), value: map[tag] ?? '' };
  };
  const line = (map: LanguageMap): Html | null => {
    const text = chosen(map);
    return text ? html`<span lang="${text.lang}">${text.value}</span>` : null;
  };
  const block = (map: LanguageMap): Html | null => {
    const text = chosen(map);
    return text ? html`<div lang="${text.lang}">${new Html(sanitiseHtml(text.value))}</div>` : null;
  };
  const say = (key: PreviewMessageKey): string => previewMessage(language, key);
  const titled = (
    part: { readonly title: LanguageMap; readonly description: LanguageMap },
    level: 'h3' | 'h5' = 'h3',
  ): Html => {
    const title = line(part.title);
    const heading = title && (level === 'h3' ? html`<h3>${title}</h3>` : html`<h5>${title}</h5>`);
    return html`${heading}${block(part.description)}`;
  };
  const section = <Part>(
    key: PreviewMessageKey,
    parts: readonly Part[],
    write: (part: Part) => Html | null | readonly (Html | null | readonly Html[])[],
  ): Html | null =>
    parts.length > 0
      ? html`<section><h2>${say(key)}</h2>${parts.map((part) => html`<div>${write(part)}</div>`)}</section>`
      : null;
  const row = (key: PreviewMessageKey, value: Html | string | null) =>
    value && html`<dt>${say(key)}</dt><dd>${value}</dd>`;
  const place = ({ street, houseNumber, boxNumber, postalCode, municipality }: Address): Html => {
    const box = boxNumber && html` ${say('box')} ${boxNumber}`;
    return html`${line(street)} ${houseNumber}${box}, ${postalCode} ${line(municipality)}`;
  };
  const contact = ({ email, telephone, url, openingHours, address }: ContactPoint): Html => html`<dl>
${row('address', address && place(address))}${row('telephone', telephone)}${row('email', email)}
${row('url', url && link(url, null))}${row('openingHours', openingHours)}
</dl>`;
  return { line, block, say, titled, section, contact };
}

/** An address that could run code is shown, not linked. */
export function link(address: string, title: Html | null): Html {
  const safe = safeUrl(address);
  return safe ? html`<p><a href="${safe}" rel="noreferrer">${title ?? safe}</a></p>` : html`<p>${title ?? address}</p>`;
}
