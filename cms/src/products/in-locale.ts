import type { FlattenedField } from 'payload';
import type { CmsLocale } from './product-document.ts';

type Values = Readonly<Record<string, unknown>>;

/** What a document in all locales holds in one of them: the form in which Payload writes. */
export function inLocale(
  fields: readonly FlattenedField[],
  document: Values,
  locale: CmsLocale,
): Record<string, unknown> {
  return convert(
    fields,
    document,
    undefined,
    (field, value) => ((value as Values | null) ?? {})[locale] ?? emptyOf(field),
  );
}

/** A document in all locales after its values in one locale were replaced; rows keep their other texts by their id. */
export function withLocale(
  fields: readonly FlattenedField[],
  document: Values,
  change: { readonly values: Values; readonly locale: CmsLocale },
): Record<string, unknown> {
  return convert(fields, change.values, document, (_, value, older) => ({
    ...(older as Values | null | undefined),
    [change.locale]: value,
  }));
}

type Text = (field: FlattenedField, value: unknown, older: unknown) => unknown;

function convert(
  fields: readonly FlattenedField[],
  values: Values,
  older: Values | undefined,
  text: Text,
): Record<string, unknown> {
  const known = fields.filter(({ name }) => name in values);
  const converted = known.map((field) => [field.name, one(field, values[field.name], older?.[field.name], text)]);
  return { ...older, ...Object.fromEntries(converted) };
}

function one(field: FlattenedField, value: unknown, older: unknown, text: Text): unknown {
  if ('localized' in field && field.localized) return text(field, value, older);
  if (field.type === 'group' || field.type === 'tab') {
    return convert(field.flattenedFields, (value ?? {}) as Values, (older ?? undefined) as Values | undefined, text);
  }
  if (field.type !== 'array') return value;
  const olderRows = new Map(((older ?? []) as { id?: string }[]).map((row) => [row.id, row as Values]));
  return ((value ?? []) as { id?: string }[]).map((row) =>
    convert(field.flattenedFields, row as Values, olderRows.get(row.id), text),
  );
}

function emptyOf(field: FlattenedField): unknown {
  return field.type === 'text' && field.hasMany ? [] : null;
}
