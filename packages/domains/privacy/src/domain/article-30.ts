import { type Cell, type Matrix, matrix } from '@verbonden/privacy-engine';
import type { Language } from './matrix-view.ts';
import { words } from './words.ts';

/** Who answers for the processing, and whom one asks about it. */
export interface Controller {
  readonly name: string;
  readonly contact: string;
  readonly officerContact: string;
}

/** The whole register, in one language. */
export interface ProcessingRegister {
  /** Null as long as no officer said who it is. */
  readonly controller: Controller | null;
  readonly activities: readonly ProcessingActivity[];
  readonly language: Language;
}

/** One processing activity as article 30 of the GDPR wants it registered. */
export interface ProcessingActivity {
  readonly purpose: string;
  readonly label: string;
  readonly description: string;
  readonly legalBasis: string;
  readonly articles: readonly string[];
  /** Whose data they are. */
  readonly dataSubjects: readonly string[];
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
        dataSubjects: subjectsIn(groups, language),
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

/** Which data betray whose they are: those of a volunteer, of somebody who acts for another, of a business or association. */
const tellingGroups = {
  volunteers: ['volunteer-profile', 'volunteer-screening'],
  intermediaries: ['mandate'],
  organisations: ['capacity', 'membership'],
} as const;

function subjectsIn(groups: ReadonlySet<string>, language: Language): readonly string[] {
  const say = words(language).dataSubjects;
  const others = Object.entries(tellingGroups) as [keyof typeof tellingGroups, readonly string[]][];
  return [
    say.residents,
    ...others.filter(([, telling]) => telling.some((group) => groups.has(group))).map(([name]) => say[name]),
  ];
}
