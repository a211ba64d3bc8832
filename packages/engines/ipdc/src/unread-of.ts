import { plainTextOf } from './compact-node.ts';
import { repairedTag } from './language-tag.ts';
import { safeUrl } from './safe-url.ts';
import type { SourceNode, TaggedText } from './source-node.ts';
import { asHtml, asPlain, textsLeftOut } from './text-map.ts';
import { type Field, vocabulary as v } from './vocabulary.ts';

const plainTexts: readonly Field[] = [v.title, v.street, v.municipality, v.country];

const htmlTexts: readonly Field[] = [v.description, v.additionalDescription, v.exception, v.regulation];

const singles: readonly Field[] = [
  v.productNumber,
  v.concept,
  v.type,
  v.createdBy,
  v.createdAt,
  v.modifiedAt,
  v.startsAt,
  v.endsAt,
  v.email,
  v.telephone,
  v.openingHours,
  v.houseNumber,
  v.boxNumber,
  v.postalCode,
];

const lists: readonly Field[] = [
  v.audiences,
  v.themes,
  v.competentLevels,
  v.executingLevels,
  v.competentAuthorities,
  v.executingAuthorities,
  v.publicationMedia,
  v.yourEuropeCategories,
  v.conceptTags,
  v.instanceTags,
  v.languages,
  v.areas,
];

const manyParts: readonly Field[] = [
  v.requirements,
  v.procedures,
  v.costs,
  v.financialAdvantages,
  v.legalResources,
  v.websites,
  v.contactPoints,
];

const singleParts: readonly Field[] = [v.evidence, v.address];

/** The fields whose values are things of their own. */
export const partFields: readonly Field[] = [...manyParts, ...singleParts];

/**
 * What the source says in fields of the model and we do not take over, by the Dutch key of the field, as it came: what is no text or no
 * part where one belongs, a second value where there is room for one, a link that could run code. Not what lies in its parts.
 */
export function unreadOf(node: SourceNode): Readonly<Record<string, unknown>> {
  const left = [
    ...plainTexts.map((field) => [
      field,
      [...node.noTexts(field), ...textsLeftOut(node, field, asPlain).map(asItCame)],
    ]),
    ...htmlTexts.map((field) => [field, [...node.noTexts(field), ...textsLeftOut(node, field, asHtml).map(asItCame)]]),
    [v.keywords, [...node.noTexts(v.keywords), ...inNoLanguage(node, v.keywords).map(asItCame)]],
    ...singles.map((field) => [field, [...noValues(node, field), ...afterFirst(node, field)]]),
    [v.url, [...noValues(node, v.url), ...unsafe(node, v.url), ...afterFirst(node, v.url)]],
    ...lists.map((field) => [field, noValues(node, field)]),
    ...manyParts.map((field) => [field, node.noParts(field)]),
    ...singleParts.map((field) => [field, [...node.noParts(field), ...secondParts(node, field)]]),
  ] as readonly (readonly [Field, readonly unknown[]])[];
  return Object.fromEntries(
    left.flatMap(([field, values]) =>
      values.length === 0 ? [] : [[field.keys[0], values.length === 1 ? values[0] : values]],
    ),
  );
}

function asItCame({ tag, value }: TaggedText): unknown {
  return tag === null ? value : { [tag]: value };
}

function inNoLanguage(node: SourceNode, field: Field): readonly TaggedText[] {
  return node.texts(field).filter(({ tag, value }) => repairedTag(tag ?? '') === null && value.trim() !== '');
}

function noValues(node: SourceNode, field: Field): readonly unknown[] {
  return node.stated(field).filter((value) => plainTextOf(value) === null);
}

function said(node: SourceNode, field: Field): readonly string[] {
  return [...new Set(node.values(field).map((value) => value.trim()))].filter((value) => value !== '');
}

function afterFirst(node: SourceNode, field: Field): readonly string[] {
  return said(node, field).slice(1);
}

function unsafe(node: SourceNode, field: Field): readonly string[] {
  return said(node, field)
    .slice(0, 1)
    .filter((value) => safeUrl(value) === null);
}

function secondParts(node: SourceNode, field: Field): readonly unknown[] {
  return node
    .parts(field)
    .slice(1)
    .map(({ source }) => source);
}
