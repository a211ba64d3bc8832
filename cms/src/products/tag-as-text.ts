import { message } from '../messages/message.ts';
import { cmsLocales, tagsOfLocale } from './product-document.ts';

/** The language of a text for an editor: `Nederlands, je-vorm`. A tag that is none of ours stays as it is. */
export function tagAsText(tag: string, language: string): string {
  const locale = cmsLocales.find((one) => tagsOfLocale[one].own === tag || tagsOfLocale[one].generated === tag);
  if (locale === undefined) return tag;
  const form = message(language, `locale.${locale}`);
  return tagsOfLocale[locale].generated === tag ? message(language, 'locale.machineMade', { form }) : form;
}
