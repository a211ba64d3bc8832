import type { Builder, RequestContext } from '@verbonden/kit-graphql';
import { soughtId } from '@verbonden/kit-graphql';
import { explainAccess } from '../data/explain-access.ts';
import type {
  AccessExplanation,
  AskedAccess,
  ExplainedGround,
  ExplainedLack,
  ExplainedRelation,
  ReasonedFact,
} from '../domain/access-explanation.ts';
import { languageOf } from './language-of.ts';
import type { OversightEnums } from './oversight-enums.ts';

/** Why can I see this, and why not? */
export function registerAccessExplanation(builder: Builder, { RuleAction }: OversightEnums): void {
  const Explanation = registerExplanation(builder);
  builder.queryField('accessExplanation', (t) =>
    t.field({
      type: Explanation,
      nullable: false,
      description:
        'Why you, or somebody with a role, may or may not do something with data about a person or case. It answers the same whether that exists or not; only where a restriction stands in the way is that said.',
      args: {
        node: t.arg.id({ required: true, description: 'The person or case.' }),
        group: t.arg.string({ required: true, description: 'The field group, by its name in the matrix.' }),
        action: t.arg({ type: RuleAction, required: true }),
        purpose: t.arg.string({
          description: 'What for; that of this operation when it is not given, for a role: whatever for.',
        }),
        role: t.arg.string({
          description: 'A role instead of you. Facts about the object are told to privacy officers alone.',
        }),
      },
      resolve: (_, { node, group, action, purpose, role }, context) =>
        explained(context, {
          node: soughtId(node),
          fieldGroup: group,
          action,
          purpose: purpose ?? null,
          role: role ?? null,
        }),
    }),
  );
}

/** NOTE: what anybody learns of a person by it (that they are restricted, how others stand to them) is noted like anything else that is shown of that person. */
async function explained(context: RequestContext, asked: AskedAccess): Promise<AccessExplanation> {
  const { explanation, discloses } = await context.asActor((tx) => explainAccess(tx, asked, languageOf(context)));
  if (discloses) context.disclosures.note({ group: discloses, subject: asked.node, object: asked.node });
  return explanation;
}

function registerExplanation(builder: Builder) {
  const Fact = builder.objectRef<ReasonedFact>('AccessFact').implement({
    description: 'How a holder stands to the object, as it was recorded.',
    fields: (t) => ({
      relation: t.exposeString('relation', { nullable: false }),
      holder: t.exposeString('holder', {
        nullable: false,
        description: 'An account, role, group, organisation, party or mandate.',
      }),
      reason: t.exposeString('reason', { nullable: false }),
      since: t.field({ type: 'DateTime', nullable: false, resolve: ({ validFrom }) => validFrom }),
      until: t.field({ type: 'DateTime', resolve: ({ validUntil }) => validUntil }),
    }),
  });
  const Ground = builder.objectRef<ExplainedGround>('AccessGround').implement({
    description: 'A rule that allows it, with the fact on which it rests.',
    fields: (t) => ({
      role: t.string({ nullable: false, resolve: ({ rule }) => rule.role }),
      relation: t.string({ nullable: false, resolve: ({ rule }) => rule.relation }),
      purpose: t.string({ nullable: false, resolve: ({ rule }) => rule.purpose }),
      because: t.exposeString('because', {
        nullable: true,
        description: 'Why the rule is there; null for one that was added later.',
      }),
      fact: t.field({ type: Fact, description: 'Null for a rule that needs none.', resolve: ({ fact }) => fact }),
    }),
  });
  const Relation = builder.objectRef<ExplainedRelation>('AccessRelation').implement({
    description: 'A relation that would allow it.',
    fields: (t) => ({
      name: t.exposeString('name', { nullable: false }),
      label: t.exposeString('label', { nullable: false }),
      grantedBy: t.exposeString('grantedBy', { nullable: false, description: 'Who makes this relation.' }),
    }),
  });
  const LackKind = builder.enumType('AccessLackKind', {
    description: 'What is missing.',
    values: {
      PURPOSE: { value: 'purpose', description: 'Nobody said what for.' },
      ALLOWED_PURPOSE: { value: 'allowedPurpose', description: 'A purpose that the roles have.' },
      CHARTER: { value: 'charter', description: 'The privacy charter is not accepted.' },
      ORGANISATION: {
        value: 'organisation',
        description: 'A role that counts in one of several organisations, and not in each.',
      },
      RESTRICTED: { value: 'restricted', description: 'The data are kept and not used.' },
      RULE: { value: 'rule', description: 'No rule allows it to these roles for this purpose.' },
      FACT: { value: 'fact', description: 'One of the relations to the object.' },
    } as const,
  });
  const Lack = builder.objectRef<ExplainedLack>('AccessLack').implement({
    description: 'The first thing that stands in the way.',
    fields: (t) => ({
      kind: t.field({ type: LackKind, nullable: false, resolve: ({ kind }) => kind }),
      purposes: t.stringList({
        nullable: false,
        description: 'With which purposes it would be allowed.',
        resolve: ({ purposes }) => [...purposes],
      }),
      roles: t.stringList({
        nullable: false,
        description: 'To which roles it is allowed.',
        resolve: ({ roles }) => [...roles],
      }),
      relations: t.field({ type: [Relation], nullable: false, resolve: ({ relations }) => [...relations] }),
    }),
  });
  return builder.objectRef<AccessExplanation>('AccessExplanation').implement({
    description: 'Why something is allowed, or what is missing for it.',
    fields: (t) => ({
      isAllowed: t.exposeBoolean('isAllowed', { nullable: false }),
      grounds: t.field({ type: [Ground], nullable: false, resolve: ({ grounds }) => [...grounds] }),
      missing: t.field({ type: Lack, resolve: ({ missing }) => missing }),
    }),
  });
}
