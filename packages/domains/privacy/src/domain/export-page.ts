import { matrix } from '@verbonden/privacy-engine';
import { escaped } from './escaped.ts';
import type { Language } from './matrix-view.ts';
import { words } from './words.ts';

/** Everything about one person: per domain, per field group, what that domain keeps. */
export type PersonExport = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

/** The export as a page that the person reads, prints or keeps: nothing in it loads anything from elsewhere. */
export function toExportPage(about: PersonExport, madeAt: string, language: Language): string {
  const say = words(language).export;
  const groups = Object.values(about).flatMap((groups) => Object.entries(groups));
  const sections = groups.map(
    ([name, value]) => `<section><h2>${escaped(labelOf(name, language))}</h2>${shown(value, language)}</section>`,
  );
  const body = sections.length > 0 ? sections.join('') : `<p>${escaped(say.nothing)}</p>`;
  return `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><title>${escaped(say.title)}</title></head><body><main><h1>${escaped(say.title)}</h1><p>${escaped(say.madeAt)} ${shownMoment(new Date(madeAt), language)}</p>${body}</main></body></html>`;
}

/** As the clock of the city shows it, and exactly for machines. */
function shownMoment(moment: Date, language: Language): string {
  const told = moment.toLocaleString(`${language}-BE`, {
    dateStyle: 'long',
    timeStyle: 'medium',
    timeZone: 'Europe/Brussels',
  });
  return `<time datetime="${moment.toISOString()}">${escaped(told)}</time>`;
}

function labelOf(group: string, language: Language): string {
  return matrix.fieldGroups.find(({ name }) => name === group)?.label[language] ?? group;
}

function shown(value: unknown, language: Language): string {
  const say = words(language).export;
  if (value === null || value === undefined || value === '') return `<p>${escaped(say.nothing)}</p>`;
  if (typeof value === 'boolean') return `<p>${escaped(value ? say.yes : say.no)}</p>`;
  if (value instanceof Date) return `<p>${shownMoment(value, language)}</p>`;
  if (Array.isArray(value)) {
    if (value.length === 0) return `<p>${escaped(say.nothing)}</p>`;
    return `<ul>${value.map((item) => `<li>${shown(item, language)}</li>`).join('')}</ul>`;
  }
  if (typeof value !== 'object') return `<p>${escaped(typeof value === 'string' ? value : JSON.stringify(value))}</p>`;
  const entries = Object.entries(value).map(
    ([name, part]) => `<dt>${escaped(name)}</dt><dd>${shown(part, language)}</dd>`,
  );
  return `<dl>${entries.join('')}</dl>`;
}
