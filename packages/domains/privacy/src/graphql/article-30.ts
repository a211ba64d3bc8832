import { type Builder, mutationFields } from '@verbonden/kit-graphql';
import { describeController } from '../data/controller.ts';
import { processingRegister } from '../data/processing-register.ts';
import type { Controller, DataCategory, ProcessingActivity, ProcessingRegister } from '../domain/article-30.ts';
import { toArticle30Page } from '../domain/article-30-page.ts';
import { languageOf } from './language-of.ts';

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
      dataSubjects: t.stringList({
        nullable: false,
        description: 'Whose data they are.',
        resolve: ({ dataSubjects }) => [...dataSubjects],
      }),
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
  const ControllerType = builder.objectRef<Controller>('Controller').implement({
    description: 'Who answers for the processing, and whom one asks about it.',
    fields: (t) => ({
      name: t.exposeString('name', { nullable: false }),
      contact: t.exposeString('contact', { nullable: false }),
      officerContact: t.exposeString('officerContact', {
        nullable: false,
        description: 'Of the data protection officer.',
      }),
    }),
  });
  const Article30 = builder.objectRef<ProcessingRegister>('Article30').implement({
    description: 'The register of processing activities (GDPR article 30), generated from the rules in force.',
    fields: (t) => ({
      controller: t.field({
        type: ControllerType,
        description: 'Null as long as no officer said who it is.',
        resolve: ({ controller }) => controller,
      }),
      activities: t.field({ type: [Activity], nullable: false, resolve: ({ activities }) => [...activities] }),
      page: t.field({
        type: 'HTML',
        nullable: false,
        description: 'The register as a page on its own, to print or file.',
        resolve: (register) => toArticle30Page(register),
      }),
    }),
  });
  builder.queryField('article30', (t) =>
    t.field({
      type: Article30,
      nullable: false,
      description: 'The register of processing activities. It is no secret.',
      resolve: (_, __, context) => context.asActor((tx) => processingRegister(tx, languageOf(context))),
    }),
  );
  mutationFields(builder, (t) => ({
    describeController: t.boolean({
      nullable: false,
      description:
        'Says who answers for the processing and whom one asks about it, as the register shows it. For privacy officers.',
      args: {
        name: t.arg.string({ required: true }),
        contact: t.arg.string({ required: true }),
        officerContact: t.arg.string({ required: true }),
      },
      resolve: async (_, controller, context) => {
        await context.asActor((tx) => describeController(tx, controller));
        return true;
      },
    }),
  }));
}
