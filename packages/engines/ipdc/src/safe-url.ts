import { safeSchemes } from './sanitise-html.ts';

/** The address of a link as it may be shown: as it came, or null when it is blank or its scheme could run code (`javascript:`, `data:`). */
export function safeUrl(text: string | null): string | null {
  const url = text?.trim() ?? '';
  if (url === '') return null;
  // Browsers drop control characters and spaces inside a scheme, so they do not count here either.
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(url.replaceAll(/[\s\p{Cc}]/gu, ''))?.[1]?.toLowerCase();
  return scheme === undefined || safeSchemes.some((safe) => safe === scheme) || /^[\w.-]+:\d/.test(url) ? url : null;
}
