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

/** The same configuration, in which a value that has not the shape of its field is refused by name, in drafts too and through every door. */
export function refuseMisshapen(config: SanitizedConfig): SanitizedConfig {
  for (const { hooks, flattenedFields } of config.collections) {
    hooks.beforeOperation.unshift(({ args, operation, req }) => {
      if (operation === 'create' || operation === 'update') assertShape(flattenedFields, args, req);
    });
  }
  for (const { hooks, flattenedFields } of config.globals) {
    hooks.beforeOperation?.unshift(({ args, operation, req }) => {
      if (operation === 'update') assertShape(flattenedFields, args, req);
    });
  }
  return config;
}

/** @throws APIError for all locales at once, which our hooks read one by one; ValidationError naming each field of which the value cannot be kept */
function assertShape(fields: FlattenedField[], args: unknown, req: PayloadRequest): void {
  const { data } = args as { readonly data?: unknown };
  if (data !== undefined && req.locale === 'all') {
    throw new APIError(message(req.i18n.language, 'refused.allLocales'), 400, null, true);
  }
  const errors = misshapenIn(fields, data).map(({ path, label, reason }) => ({
    path,
    ...(label ? { label: label as NonNullable<ValidationFieldError['label']> } : {}),
    message: message(req.i18n.language, reason),
  }));
  if (errors.length > 0) throw new ValidationError({ errors, req }, req.t);
}
