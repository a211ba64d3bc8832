'use client';
import { useTranslation } from '@payloadcms/ui';
import { message } from '../messages/message.ts';

/** What the first screen is about: without it that screen has no heading to go to. */
export function StartHeading() {
  const { language } = useTranslation().i18n;
  return <h1>{message(language, 'screen.start')}</h1>;
}
