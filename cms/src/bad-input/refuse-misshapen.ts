import {
  APIError,
  type FlattenedField,
  type PayloadRequest,
  type SanitizedConfig,
  ValidationError,
  type ValidationFieldError,
} from 'payload';
import { message } from '../messages/message.ts';
import { misshapenIn } from './misshapen.ts';
import { unknownChoicesIn } from './unknown-choices.ts';

/** The same configuration, in which a value that has not the shape of its field is refused by name, in drafts too and through every door. */
export function refuseMisshapen(config: SanitizedConfig): SanitizedConfig {
  for (const { hooks, flattenedFields } of config.collections) {
    hooks.beforeOperation.unshift(async ({ args, operation, req }) => {
      if (operation === 'create' || operation === 'update') await assertShape(flattenedFields, args, req);
    });
  }
  for (const { hooks, flattenedFields } of config.globals) {
    hooks.beforeOperation?.unshift(async ({ args, operation, req }) => {
      if (operation === 'update') await assertShape(flattenedFields, args, req);
    });
  }
  return config;
}

/** @throws APIError for all locales at once, which our hooks read one by one; ValidationError naming each field of which the value cannot be kept */
async function assertShape(fields: FlattenedField[], args: unknown, req: PayloadRequest): Promise<void> {
  const { data } = args as { readonly data?: unknown };
  if (data !== undefined && req.locale === 'all') {
    throw new APIError(message(req.i18n.language, 'refused.allLocales'), 400, null, true);
  }
  if (data !== undefined) assertLocale(req);
  const misshapen = misshapenIn(fields, data);
  const wrong = misshapen.length > 0 ? misshapen : await unknownChoicesIn(fields, data, req);
  const errors = wrong.map(({ path, label, reason, longest }) => ({
    path,
    ...(label ? { label: label as NonNullable<ValidationFieldError['label']> } : {}),
    message: message(req.i18n.language, reason, longest === undefined ? {} : { longest }),
  }));
  if (errors.length > 0) throw new ValidationError({ errors, req }, req.t);
}

/** @throws APIError for a locale that does not exist, in the place of which Payload would write into the first */
function assertLocale({ i18n, payload, query }: PayloadRequest): void {
  const { localization } = payload.config;
  const asked = [query?.['locale'], query?.['publishSpecificLocale']].filter((one) => one !== undefined && one !== '');
  const codes: readonly unknown[] = localization ? localization.localeCodes : [];
  const unknown = asked.find((one) => !codes.includes(one));
  if (unknown === undefined) return;
  const values = { locale: typeof unknown === 'string' ? unknown : JSON.stringify(unknown), locales: codes.join(', ') };
  throw new APIError(message(i18n.language, 'refused.locale', values), 400, null, true);
}
