import type { Letter } from '@verbonden/mail';
import type { CodeMessage } from '@verbonden/profiles/worker';
import en from './en.json' with { type: 'json' };
import nl from './nl.json' with { type: 'json' };

/** The letter with which somebody shows that they read this address: in their language where it is one of ours, else in Dutch. */
export function codeLetter({ id, address, code, language, expiresAt }: CodeMessage): Letter {
  const isEnglish = language === 'en';
  const texts = isEnglish ? en : nl;
  const time = expiresAt.toLocaleTimeString(isEnglish ? 'en-GB' : 'nl-BE', {
    timeZone: 'Europe/Brussels',
    hour: '2-digit',
    minute: '2-digit',
  });
  const filled = (text: string): string => text.replaceAll('{code}', code).replaceAll('{time}', time);
  return {
    id: `code.${id}`,
    to: address,
    subject: filled(texts['code.subject']),
    text: filled(texts['code.text']),
    language: isEnglish ? 'en' : 'nl',
  };
}
