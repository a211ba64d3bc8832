import { repairedTag } from './language-tag.ts';
import type { LanguageMap, LanguageTag } from './model.ts';
import { sanitiseHtml } from './sanitise-html.ts';
import type { SourceNode, TaggedText } from './source-node.ts';
import type { Field } from './vocabulary.ts';

/** What a text becomes before it is kept; empty when nothing is left to read. */
export type Cleaning = (text: string) => string;

export const asPlain: Cleaning = (text) => text.replaceAll(/\s+/gu, ' ').trim();
export const asHtml: Cleaning = sanitiseHtml;

/** The texts of a field: the first that says something in each language. */
export function textMap(node: SourceNode, field: Field, clean: Cleaning): LanguageMap {
  const map: { -readonly [Tag in LanguageTag]?: string } = {};
  for (const { tag, value } of node.texts(field)) {
    const repaired = repairedTag(tag ?? '');
    if (repaired === null || map[repaired] !== undefined) continue;
    const text = clean(value);
    if (text !== '') map[repaired] = text;
  }
  return map;
}

/** The texts of a field that `textMap` has no room for, as they came: another one in the same language, or in a language the model does not have. */
export function textsLeftOut(node: SourceNode, field: Field, clean: Cleaning): readonly TaggedText[] {
  const byTag = new Map<LanguageTag | null, TaggedText[]>();
  for (const text of node.texts(field)) {
    const tag = repairedTag(text.tag ?? '');
    byTag.set(tag, [...(byTag.get(tag) ?? []), text]);
  }
  return [...byTag].flatMap(([tag, texts]) => {
    if (tag === null) return texts.filter(({ value }) => value.trim() !== '');
    if (texts.length === 1) return [];
    const cleaned = texts.map((text) => ({ text, said: clean(text.value) })).filter(({ said }) => said !== '');
    return cleaned.filter(({ said }) => said !== cleaned[0]?.said).map(({ text }) => text);
  });
}
