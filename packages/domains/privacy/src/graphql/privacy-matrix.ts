import type { Builder } from '@verbonden/kit-graphql';
import type { Cell } from '@verbonden/privacy-engine';
import { currentRules } from '../data/current-rules.ts';
import {
  type FieldGroupView,
  type MatrixView,
  type PurposeView,
  type RelationView,
  type RoleView,
  toMatrixView,
} from '../domain/matrix-view.ts';
import { languageOf } from './language-of.ts';
import type { OversightEnums } from './oversight-enums.ts';

/** The matrix as it is in force, for whoever wants to know. */
export function registerPrivacyMatrix(builder: Builder, { RuleAction }: OversightEnums): void {
  const Role = builder.objectRef<RoleView>('PrivacyRole').implement({
    description: 'What somebody is to the rules.',
    fields: (t) => ({
      name: t.exposeString('name', { nullable: false }),
      label: t.exposeString('label', { nullable: false }),
      kinds: t.stringList({
        nullable: false,
        description: 'For which kinds of actor it counts: anonymous, person, staff, partner, service.',
        resolve: ({ kinds }) => [...kinds],
      }),
      charter: t.exposeString('charter', {
        nullable: true,
        description: 'Who must have accepted the privacy charter before it counts: subject, organisation, or nobody.',
      }),
    }),
  });
  const Relation = builder.objectRef<RelationView>('PrivacyRelation').implement({
    description: 'How somebody stands to a person or case.',
    fields: (t) => ({
      name: t.exposeString('name', { nullable: false }),
      label: t.exposeString('label', { nullable: false }),
      grantedBy: t.exposeString('grantedBy', { nullable: false, description: 'Who makes this relation.' }),
    }),
  });
  const FieldGroup = builder.objectRef<FieldGroupView>('PrivacyFieldGroup').implement({
    description: 'Data that are seen or hidden together.',
    fields: (t) => ({
      name: t.exposeString('name', { nullable: false }),
      label: t.exposeString('label', { nullable: false }),
      description: t.exposeString('description', { nullable: false }),
      isSpecial: t.exposeBoolean('isSpecial', {
        nullable: false,
        description: 'A special category, or revealing one.',
      }),
    }),
  });
  const Purpose = builder.objectRef<PurposeView>('PrivacyPurpose').implement({
    description: 'Why data about people are used.',
    fields: (t) => ({
      name: t.exposeString('name', { nullable: false }),
      label: t.exposeString('label', { nullable: false }),
      legalBasis: t.exposeString('legalBasis', { nullable: false }),
      articles: t.stringList({ nullable: false, resolve: ({ articles }) => [...articles] }),
      description: t.exposeString('description', { nullable: false }),
      retention: t.exposeString('retention', { nullable: false, description: 'How long data are kept for it.' }),
      disclaimer: t.exposeString('disclaimer', {
        nullable: false,
        description: 'What every form and channel that asks for data with this purpose shows.',
      }),
      disclaimerVersion: t.exposeInt('disclaimerVersion', { nullable: false }),
    }),
  });
  const Rule = builder.objectRef<Cell>('PrivacyRule').implement({
    description: 'What is allowed: this role, in this relation, may do this with this field group for this purpose.',
    fields: (t) => ({
      role: t.exposeString('role', { nullable: false }),
      relation: t.exposeString('relation', { nullable: false }),
      fieldGroup: t.exposeString('fieldGroup', { nullable: false }),
      action: t.field({ type: RuleAction, nullable: false, resolve: ({ action }) => action }),
      purpose: t.exposeString('purpose', { nullable: false }),
    }),
  });
  const Matrix = builder.objectRef<MatrixView>('PrivacyMatrix').implement({
    description: 'Who may do what with which data about people, and why. What no rule allows is denied.',
    fields: (t) => ({
      version: t.exposeInt('version', { nullable: false }),
      loadedAt: t.field({
        type: 'DateTime',
        nullable: false,
        description: 'Since when it is in force.',
        resolve: ({ loadedAt }) => loadedAt,
      }),
      note: t.exposeString('note', { nullable: false, description: 'Where this version came from.' }),
      roles: t.field({ type: [Role], nullable: false, resolve: ({ roles }) => [...roles] }),
      relations: t.field({ type: [Relation], nullable: false, resolve: ({ relations }) => [...relations] }),
      fieldGroups: t.field({ type: [FieldGroup], nullable: false, resolve: ({ fieldGroups }) => [...fieldGroups] }),
      purposes: t.field({ type: [Purpose], nullable: false, resolve: ({ purposes }) => [...purposes] }),
      rules: t.field({ type: [Rule], nullable: false, resolve: ({ rules }) => [...rules] }),
    }),
  });
  builder.queryField('privacyMatrix', (t) =>
    t.field({
      type: Matrix,
      nullable: false,
      description: 'The rules in force. They are no secret.',
      resolve: async (_, __, context) => toMatrixView(await context.asActor(currentRules), languageOf(context)),
    }),
  );
}
