import { parseCookies } from 'payload';

/** The language in which someone reads our own pages: that of their admin, else that of their browser, else Dutch. */
export function readerLanguage(headers: Headers): 'nl' | 'en' {
  const chosen = parseCookies(headers).get('payload-lng');
  if (chosen === 'nl' || chosen === 'en') return chosen;
  const wanted = (headers.get('accept-language') ?? '').toLowerCase().split(',');
  const first = wanted.map((tag) => tag.trim().slice(0, 2)).find((tag) => tag === 'nl' || tag === 'en');
  return first === 'en' ? 'en' : 'nl';
}
