import { type Cell, type Matrix, matrix, type Text } from '@verbonden/privacy-engine';

export type Language = keyof Text;

/** The matrix in words: what the rules name, with what people call it. */
export interface MatrixView {
  readonly version: number;
  readonly loadedAt: string;
  readonly note: string;
  readonly roles: readonly RoleView[];
  readonly relations: readonly RelationView[];
  readonly fieldGroups: readonly FieldGroupView[];
  readonly purposes: readonly PurposeView[];
  readonly rules: readonly Cell[];
}

interface NamedView {
  readonly name: string;
  readonly label: string;
}

export interface RoleView extends NamedView {
  readonly kinds: readonly string[];
  readonly charter: string | null;
}

export interface RelationView extends NamedView {
  readonly grantedBy: string;
}

export interface FieldGroupView extends NamedView {
  readonly description: string;
  readonly isSpecial: boolean;
}

export interface PurposeView extends NamedView {
  readonly legalBasis: string;
  readonly articles: readonly string[];
  readonly description: string;
  readonly retention: string;
  readonly disclaimer: string;
  readonly disclaimerVersion: number;
}

/** The rules in force, and since when. */
export interface CurrentRules {
  readonly version: number;
  readonly loadedAt: string;
  readonly note: string;
  readonly rules: readonly Cell[];
}

/** These rules with everything that can be named in them, in one language. Of a name the file does not know, the name is the label. */
export function toMatrixView(current: CurrentRules, language: Language, known: Matrix = matrix): MatrixView {
  return {
    ...current,
    roles: known.roles.map(({ name, label, kinds, charter }) => ({ name, label: label[language], kinds, charter })),
    relations: known.relations.map(({ name, label, grantedBy }) => ({
      name,
      label: label[language],
      grantedBy: grantedBy[language],
    })),
    fieldGroups: known.fieldGroups.map(({ name, label, description, isSpecial }) => ({
      name,
      label: label[language],
      description: description[language],
      isSpecial,
    })),
    purposes: known.purposes.map(({ name, label, legalBasis, description, retention, disclaimer }) => ({
      name,
      label: label[language],
      legalBasis: legalBasis.explanation[language],
      articles: legalBasis.articles,
      description: description[language],
      retention: retention.text[language],
      disclaimer: disclaimer.text[language],
      disclaimerVersion: disclaimer.version,
    })),
  };
}
