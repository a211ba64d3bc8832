import type { FlattenedField } from 'payload';
import type { MessageKey } from '../messages/nl.ts';

/** A value of which the database could make nothing, with what should have stood there. */
export interface Misshapen {
  readonly path: string;
  readonly label: unknown;
  readonly reason: Extract<MessageKey, `shape.${string}`>;
  /** How many characters there may be at most, where that is the reason. */
  readonly longest?: number;
}

type Fields = readonly FlattenedField[];
type Reason = Misshapen['reason'];

/**
 * What in this document has another shape than its field: a draft is kept without being validated, so without this look the
 * database refuses it in words of its own, or Payload fails on it.
 */
export function misshapenIn(fields: Fields, data: unknown, parent = ''): readonly Misshapen[] {
  if (!isRecord(data)) return [];
  return fields.flatMap((field) => {
    const value = data[field.name];
    if (value === undefined || value === null || field.name === '_status') return [];
    return inField(field, value, parent === '' ? field.name : `${parent}.${field.name}`);
  });
}

function inField(field: FlattenedField, value: unknown, path: string): readonly Misshapen[] {
  if (field.type === 'group' || field.type === 'tab') {
    return isRecord(value) ? misshapenIn(field.flattenedFields, value, path) : wrong(field, path, 'shape.group');
  }
  const isList = field.type === 'array' || ('hasMany' in field && field.hasMany === true);
  if (!isList) return inValues(field, [value], path);
  // The form sends a number for a list without rows.
  if (typeof value === 'number' || value === '') return [];
  if (!Array.isArray(value)) return wrong(field, path, 'shape.list');
  if (field.type !== 'array') return inValues(field, value, path);
  if (!value.every(isRecord)) return wrong(field, path, 'shape.list');
  return value.flatMap((row, index) => misshapenIn(field.flattenedFields, row, `${path}.${index}`));
}

function inValues(field: FlattenedField, values: readonly unknown[], path: string): readonly Misshapen[] {
  const reason = values.map((value) => reasonAgainst(field, value)).find((one) => one !== null);
  if (reason) return wrong(field, path, reason);
  const longest = 'maxLength' in field ? field.maxLength : undefined;
  const isTooLong = longest !== undefined && values.some((value) => String(value).length > longest);
  return isTooLong ? wrong(field, path, 'shape.long').map((one) => ({ ...one, longest })) : [];
}

function reasonAgainst(field: FlattenedField, value: unknown): Reason | null {
  if (hasNul(value)) return 'shape.character';
  if ('options' in field) return value === '' || isOption(field.options, value) ? null : 'shape.choice';
  const rule = rules[field.type];
  return !rule || rule.isRight(value) ? null : rule.reason;
}

interface Rule {
  readonly isRight: (value: unknown) => boolean;
  readonly reason: Reason;
}

const text: Rule = { isRight: (value) => typeof value === 'string', reason: 'shape.text' };
const rules: Partial<Record<FlattenedField['type'], Rule>> = {
  text,
  textarea: text,
  email: text,
  code: text,
  date: { isRight: (value) => value === '' || isMoment(value), reason: 'shape.date' },
  number: { isRight: (value) => Number.isFinite(Number(value)), reason: 'shape.number' },
  checkbox: { isRight: (value) => typeof value === 'boolean', reason: 'shape.checkbox' },
  relationship: {
    isRight: (value) => typeof value !== 'string' || value === '' || isUuid(value),
    reason: 'shape.choice',
  },
};

const wrong = (field: FlattenedField, path: string, reason: Reason): readonly Misshapen[] => [
  { path, label: 'label' in field ? field.label : undefined, reason },
];

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isUuid = (value: string): boolean => /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(value);

/** From the first to the last year that a date in ISO 8601 can say in four digits. */
function isMoment(value: unknown): boolean {
  if (typeof value !== 'string' && !(value instanceof Date)) return false;
  const year = new Date(value).getUTCFullYear();
  return year >= 1 && year <= 9999;
}

function isOption(options: readonly (string | { readonly value: string })[], value: unknown): boolean {
  return options.some((option) => (typeof option === 'string' ? option : option.value) === value);
}

/** Postgres keeps no text with the character zero in it, however deep inside a document. */
function hasNul(value: unknown): boolean {
  if (typeof value === 'string') return value.includes('\0');
  if (Array.isArray(value)) return value.some(hasNul);
  return isRecord(value) && Object.entries(value).some(([key, inner]) => hasNul(key) || hasNul(inner));
}
