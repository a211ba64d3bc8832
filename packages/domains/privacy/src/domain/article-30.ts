import { type Cell, type Matrix, matrix } from '@verbonden/privacy-engine';
import type { Language } from './matrix-view.ts';

/** One processing activity as article 30 of the GDPR wants it registered. */
export interface ProcessingActivity {
  readonly purpose: string;
  readonly label: string;
  readonly description: string;
  readonly legalBasis: string;
  readonly articles: readonly string[];
  readonly dataCategories: readonly DataCategory[];
  /** Those inside the organisation who may see something of it. */
  readonly users: readonly string[];
  /** Those outside it to whom data are disclosed, bound by the privacy charter. */
  readonly recipients: readonly string[];
  readonly retention: string;
}

export interface DataCategory {
  readonly label: string;
  readonly isSpecial: boolean;
}

/** The register of processing activities, generated from the rules in force: one activity per purpose that some rule uses, in the order of the matrix. */
export function toArticle30(
  rules: readonly Cell[],
  language: Language,
  known: Matrix = matrix,
): readonly ProcessingActivity[] {
  return known.purposes.flatMap((purpose): ProcessingActivity[] => {
    const own = rules.filter((rule) => rule.purpose === purpose.name);
    if (own.length === 0) return [];
    const groups = new Set(own.map(({ fieldGroup }) => fieldGroup));
    const names = new Set(own.map(({ role }) => role));
    const roles = known.roles.filter(({ name }) => names.has(name));
    const { name, label, description, legalBasis, retention } = purpose;
    return [
      {
        purpose: name,
        label: label[language],
        description: description[language],
        legalBasis: legalBasis.explanation[language],
        articles: legalBasis.articles,
        dataCategories: known.fieldGroups
          .filter((group) => groups.has(group.name))
          .map((group) => ({ label: group.label[language], isSpecial: group.isSpecial })),
        users: roles.filter(({ charter }) => charter === null).map((role) => role.label[language]),
        recipients: roles.filter(({ charter }) => charter !== null).map((role) => role.label[language]),
        retention: retention.text[language],
      },
    ];
  });
}
