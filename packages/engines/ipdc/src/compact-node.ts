import { inOfficialOrder, type SourceNode, type TaggedText } from './source-node.ts';
import { classes, type Field, vocabulary } from './vocabulary.ts';

export type JsonObject = Readonly<Record<string, unknown>>;

export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The value as a list: JSON-LD writes a list of one as the thing itself, and nothing as null. */
export function listOf(value: unknown): readonly unknown[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value : [value];
}

const knownKeys = new Set<string>(Object.values(vocabulary).flatMap((field) => [...field.keys]));

/**
 * A thing in compact JSON with the Dutch keys of the official context. `byIri` finds things that were written elsewhere in the same
 * document and only referred to.
 */
export function compactNode(json: JsonObject, byIri: ReadonlyMap<string, JsonObject>): SourceNode {
  const found = (field: Field): readonly unknown[] =>
    field.keys.flatMap((key) => listOf(json[key])).filter((value) => value !== null);
  const partOf = (value: unknown): JsonObject | undefined =>
    typeof value === 'string' ? byIri.get(value) : resolved(value, byIri);
  return {
    iri: textOf(json['@id'] ?? json['id']),
    classes: listOf(json['@type']).map((name) => classIri(String(name))),
    source: json,
    unknown: Object.fromEntries(Object.entries(json).filter(([key]) => !key.startsWith('@') && !knownKeys.has(key))),
    stated: found,
    texts: (field) => found(field).flatMap(taggedTexts),
    noTexts: (field) => found(field).flatMap(untagged),
    values: (field) => found(field).flatMap((value) => plainTextOf(value) ?? []),
    parts: (field) => {
      const parts = found(field).flatMap((value) => {
        const part = partOf(value);
        return part === undefined ? [] : [compactNode(part, byIri)];
      });
      return inOfficialOrder(parts, vocabulary.order);
    },
    noParts: (field) => found(field).filter((value) => partOf(value) === undefined),
  };
}

function resolved(value: unknown, byIri: ReadonlyMap<string, JsonObject>): JsonObject | undefined {
  if (!isJsonObject(value)) return undefined;
  const isReference = Object.keys(value).every((key) => key.startsWith('@'));
  return (isReference ? byIri.get(String(value['@id'])) : undefined) ?? value;
}

/** A plain value or a reference as text; null when it is something else. */
export function plainTextOf(value: unknown): string | null {
  return textOf(isJsonObject(value) ? referred(value) : value);
}

function referred(value: JsonObject): unknown {
  return value['@id'] ?? value['@value'] ?? value['id'];
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value) : null;
}

function taggedTexts(value: unknown): TaggedText[] {
  if (!isJsonObject(value)) return [{ tag: null, value: textOf(value) ?? '' }];
  if ('@value' in value) return [{ tag: textOf(value['@language']), value: textOf(value['@value']) ?? '' }];
  return Object.entries(value).flatMap(([tag, texts]) =>
    listOf(texts).flatMap((text) => {
      const plain = textOf(isJsonObject(text) ? text['@value'] : text);
      return plain === null ? [] : [{ tag, value: plain }];
    }),
  );
}

function untagged(value: unknown): unknown[] {
  if (!isJsonObject(value)) return textOf(value) === null ? [value] : [];
  if ('@value' in value) return textOf(value['@value']) === null ? [value] : [];
  return Object.entries(value).flatMap(([tag, texts]) =>
    listOf(texts)
      .filter((text) => text !== null && textOf(isJsonObject(text) ? text['@value'] : text) === null)
      .map((text) => ({ [tag]: text })),
  );
}

function classIri(name: string): string {
  return name in classes ? classes[name as keyof typeof classes] : name;
}
