import type { Controller, ProcessingActivity, ProcessingRegister } from './article-30.ts';
import { escaped } from './escaped.ts';
import { words } from './words.ts';

/** The register as a page on its own, to read, print or file. */
export function toArticle30Page({ controller, activities, language }: ProcessingRegister): string {
  const say = words(language).article30;
  const section = (activity: ProcessingActivity) =>
    [
      `<section><h2>${escaped(activity.label)}</h2><p>${escaped(activity.description)}</p><dl>`,
      entry(say.legalBasis, `${activity.legalBasis} (${activity.articles.join(', ')})`),
      entry(say.dataSubjects, activity.dataSubjects.join(', ')),
      entry(
        say.dataCategories,
        activity.dataCategories
          .map(({ label, isSpecial }) => (isSpecial ? `${label} (${say.special})` : label))
          .join(', '),
      ),
      entry(say.users, activity.users.join(', ')),
      entry(say.recipients, activity.recipients.join(', ') || say.nobody),
      entry(say.transfers, say.noTransfers),
      entry(say.retention, activity.retention),
      entry(say.security, say.measures),
      '</dl></section>',
    ].join('');
  const answering = (who: Controller | null) =>
    who
      ? `<dl>${entry(say.controller, `${who.name}, ${who.contact}`)}${entry(say.officer, who.officerContact)}</dl>`
      : `<p>${escaped(say.noController)}</p>`;
  return `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><title>${escaped(say.title)}</title></head><body><main><h1>${escaped(say.title)}</h1>${answering(controller)}${activities.map(section).join('')}</main></body></html>`;
}

const entry = (name: string, value: string) => `<dt>${escaped(name)}</dt><dd>${escaped(value)}</dd>`;
