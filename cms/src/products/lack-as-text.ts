import type { Lack } from '@verbonden/engine-ipdc';
import { message } from '../messages/message.ts';
import { type MessageKey, nl } from '../messages/nl.ts';

/** A lack as it is kept beside a version: `missing requirements.0.title`. */
export function lackAsKey({ path, rule }: Lack): string {
  return `${rule} ${path}`;
}

/** The same for an editor: `Voorwaarden 1, Titel: ontbreekt`. */
export function lackAsText(key: string, language: string): string {
  const [rule = '', path = ''] = key.split(' ');
  const reason = `lacks.${rule}`;
  return `${pathAsText(path, language)}: ${isKey(reason) ? message(language, reason) : rule}`;
}

/** The place of a field for an editor: `Voorwaarden 1, Titel`. */
export function pathAsText(path: string, language: string): string {
  const words: string[] = [];
  for (const step of path.split('.')) {
    const name = `field.${step}`;
    if (/^\d+$/.test(step)) words.push(`${words.pop() ?? ''} ${Number(step) + 1}`.trim());
    else words.push(isKey(name) ? message(language, name) : step);
  }
  return words.join(', ');
}

function isKey(key: string): key is MessageKey {
  return key in nl;
}
