import type { Builder } from '@verbonden/kit-graphql';
import { currentRules } from '../data/current-rules.ts';
import { type DataCategory, type ProcessingActivity, toArticle30 } from '../domain/article-30.ts';
import { toArticle30Page } from '../domain/article-30-page.ts';
import type { Language } from '../domain/matrix-view.ts';
import { languageOf } from './language-of.ts';

interface Register {
  readonly activities: readonly ProcessingActivity[];
  readonly language: Language;
}

/** The register of processing activities. */
export function registerArticle30(builder: Builder): void {
  const Category = builder.objectRef<DataCategory>('DataCategory').implement({
    description: 'Data that are seen or hidden together.',
    fields: (t) => ({
      label: t.exposeString('label', { nullable: false }),
      isSpecial: t.exposeBoolean('isSpecial', {
        nullable: false,
        description: 'A special category, or revealing one.',
      }),
    }),
  });
  const Activity = builder.objectRef<ProcessingActivity>('ProcessingActivity').implement({
    description: 'What data about people are used for, and by whom.',
    fields: (t) => ({
      purpose: t.exposeString('purpose', { nullable: false }),
      label: t.exposeString('label', { nullable: false }),
      description: t.exposeString('description', { nullable: false }),
      legalBasis: t.exposeString('legalBasis', { nullable: false }),
      articles: t.stringList({ nullable: false, resolve: ({ articles }) => [...articles] }),
      dataCategories: t.field({
        type: [Category],
        nullable: false,
        resolve: ({ dataCategories }) => [...dataCategories],
      }),
      users: t.stringList({
        nullable: false,
        description: 'Inside the organisation.',
        resolve: ({ users }) => [...users],
      }),
      recipients: t.stringList({
        nullable: false,
        description: 'Outside it.',
        resolve: ({ recipients }) => [...recipients],
      }),
      retention: t.exposeString('retention', { nullable: false }),
    }),
  });
  const Article30 = builder.objectRef<Register>('Article30').implement({
    description: 'The register of processing activities (GDPR article 30), generated from the rules in force.',
    fields: (t) => ({
      activities: t.field({ type: [Activity], nullable: false, resolve: ({ activities }) => [...activities] }),
      page: t.field({
        type: 'HTML',
        nullable: false,
        description: 'The register as a page on its own, to print or file.',
        resolve: ({ activities, language }) => toArticle30Page(activities, language),
      }),
    }),
  });
  builder.queryField('article30', (t) =>
    t.field({
      type: Article30,
      nullable: false,
      description: 'The register of processing activities. It is no secret.',
      resolve: async (_, __, context) => {
        const { rules } = await context.asActor(currentRules);
        const language = languageOf(context);
        return { activities: toArticle30(rules, language), language };
      },
    }),
  );
}
