import type { RequestContext } from '@verbonden/kit-graphql';
import type { Language } from '../domain/matrix-view.ts';

/** The language in which the reader wants words: Dutch unless it is English. */
export function languageOf({ ambient }: Pick<RequestContext, 'ambient'>): Language {
  return ambient['locale'] === 'en' ? 'en' : 'nl';
}
