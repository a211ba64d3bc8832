import { booleanOf } from './boolean-of.ts';
import { instantOf } from './instant-of.ts';
import { repairedTag } from './language-tag.ts';
import type {
  Address,
  Amount,
  ContactPoint,
  KeywordMap,
  LanguageMap,
  LanguageTag,
  LegalResource,
  Procedure,
  Product,
  Requirement,
  Website,
} from './model.ts';
import { safeUrl } from './safe-url.ts';
import type { SourceNode } from './source-node.ts';
import { asHtml, asPlain, textMap } from './text-map.ts';
import { type Field, vocabulary as v } from './vocabulary.ts';

/** The product a source tells about: texts trimmed, HTML sanitised, tags repaired, bare codes completed, empty texts left out. */
export function toProduct(node: SourceNode, iri: string, kind: Product['kind']): Product {
  const all = (field: Field): readonly string[] => irisOf(node, field);
  const instant = (field: Field): string | null => instantOf(node.values(field)[0] ?? '');
  return {
    iri,
    kind,
    productNumber: firstText(node, v.productNumber),
    conceptIri: all(v.concept)[0] ?? null,
    title: plainMap(node, v.title),
    description: htmlMap(node, v.description),
    additionalDescription: htmlMap(node, v.additionalDescription),
    exception: htmlMap(node, v.exception),
    regulation: htmlMap(node, v.regulation),
    type: all(v.type)[0] ?? null,
    audiences: all(v.audiences),
    themes: all(v.themes),
    competentLevels: all(v.competentLevels),
    executingLevels: all(v.executingLevels),
    competentAuthorities: all(v.competentAuthorities),
    executingAuthorities: all(v.executingAuthorities),
    createdBy: all(v.createdBy)[0] ?? null,
    keywords: keywordsOf(node),
    requirements: node.parts(v.requirements).map(requirementOf),
    procedures: node.parts(v.procedures).map(procedureOf),
    costs: node.parts(v.costs).map(amountOf),
    financialAdvantages: node.parts(v.financialAdvantages).map(amountOf),
    legalResources: node.parts(v.legalResources).map(linkOf),
    websites: node.parts(v.websites).map(linkOf),
    contactPoints: node.parts(v.contactPoints).map(contactPointOf),
    publicationMedia: all(v.publicationMedia),
    yourEuropeCategories: all(v.yourEuropeCategories),
    tags: all(kind === 'concept' ? v.conceptTags : v.instanceTags),
    languages: all(v.languages),
    areas: all(v.areas),
    createdAt: instant(v.createdAt),
    modifiedAt: instant(v.modifiedAt),
    startsAt: instant(v.startsAt),
    endsAt: instant(v.endsAt),
    isArchived: isTrue(node, v.isArchived),
  };
}

/** Whether the source says yes. Absent means no. */
export function isTrue(node: SourceNode, field: Field): boolean {
  return booleanOf(node.values(field)[0] ?? '') ?? false;
}

function requirementOf(node: SourceNode): Requirement {
  const evidence = node.parts(v.evidence)[0];
  return { ...amountOf(node), evidence: evidence === undefined ? null : amountOf(evidence) };
}

function procedureOf(node: SourceNode): Procedure {
  return { ...amountOf(node), websites: node.parts(v.websites).map(linkOf) };
}

function amountOf(node: SourceNode): Amount {
  return { title: plainMap(node, v.title), description: htmlMap(node, v.description) };
}

function linkOf(node: SourceNode): Website & LegalResource {
  return { ...amountOf(node), url: safeUrl(firstText(node, v.url)) ?? '' };
}

function contactPointOf(node: SourceNode): ContactPoint {
  const address = node.parts(v.address)[0];
  return {
    email: firstText(node, v.email),
    telephone: firstText(node, v.telephone),
    url: safeUrl(firstText(node, v.url)),
    openingHours: firstText(node, v.openingHours),
    address: address === undefined ? null : addressOf(address),
  };
}

function addressOf(node: SourceNode): Address {
  return {
    street: plainMap(node, v.street),
    houseNumber: firstText(node, v.houseNumber) ?? '',
    boxNumber: firstText(node, v.boxNumber),
    postalCode: firstText(node, v.postalCode) ?? '',
    municipality: plainMap(node, v.municipality),
    country: plainMap(node, v.country),
  };
}

function firstText(node: SourceNode, field: Field): string | null {
  return (
    node
      .values(field)
      .map((value) => value.trim())
      .find((value) => value !== '') ?? null
  );
}

function irisOf(node: SourceNode, field: Field): readonly string[] {
  const complete = (value: string): string =>
    /^[a-z][a-z0-9+.-]*:/i.test(value) ? value : `${field.base ?? ''}${value}`;
  return [...new Set(node.values(field).flatMap((value) => (value.trim() === '' ? [] : complete(value.trim()))))];
}

function plainMap(node: SourceNode, field: Field): LanguageMap {
  return textMap(node, field, asPlain);
}

function htmlMap(node: SourceNode, field: Field): LanguageMap {
  return textMap(node, field, asHtml);
}

function keywordsOf(node: SourceNode): KeywordMap {
  const map: { -readonly [Tag in LanguageTag]?: string[] } = {};
  for (const { tag, value } of node.texts(v.keywords)) {
    const repaired = repairedTag(tag ?? '');
    const word = asPlain(value);
    if (repaired === null || word === '') continue;
    const words = map[repaired] ?? [];
    if (!words.includes(word)) words.push(word);
    map[repaired] = words;
  }
  return map;
}
