'use client';
import { Banner, useConfig, useDocumentInfo, useFormFields, useLocale, useTranslation } from '@payloadcms/ui';
import { formatAdminURL } from 'payload/shared';
import { message } from '../messages/message.ts';
import { writtenIn } from './titles-in.ts';
import { useTitles } from './use-titles.ts';

/** Above an empty form: in which other forms of the language the text is, each a link to it. */
export function WrittenElsewhere() {
  const { config } = useConfig();
  const { id, collectionSlug } = useDocumentInfo();
  const title = useFormFields(([fields]) => fields['title']?.value);
  const { code } = useLocale();
  const { language } = useTranslation().i18n;
  const others = writtenIn(useTitles()?.own).filter((locale) => locale !== code);
  const isEmpty = typeof title !== 'string' || title.trim() === '';
  if (!id || !collectionSlug || !isEmpty || others.length === 0) return null;
  const address = formatAdminURL({
    adminRoute: config.routes.admin,
    path: `/collections/${collectionSlug}/${String(id)}`,
  });
  return (
    <div className="field-type" aria-live="polite">
      <Banner type="info">
        {message(language, 'notice.writtenElsewhere')}{' '}
        {others.map((locale, index) => (
          <span key={locale}>
            {index > 0 && ' · '}
            <a href={`${address}?locale=${locale}`}>{message(language, `locale.${locale}`)}</a>
          </span>
        ))}
      </Banner>
    </div>
  );
}
