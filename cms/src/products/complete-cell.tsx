'use client';
import { Pill, useTranslation } from '@payloadcms/ui';
import type { DefaultCellComponentProps } from 'payload';
import { message } from '../messages/message.ts';

/** The badge of a product in the list. */
export function CompleteCell({ cellData }: DefaultCellComponentProps) {
  const { language } = useTranslation().i18n;
  return (
    <Pill pillStyle={cellData ? 'success' : 'warning'} size="small">
      {message(language, cellData ? 'badge.complete' : 'badge.incomplete')}
    </Pill>
  );
}
