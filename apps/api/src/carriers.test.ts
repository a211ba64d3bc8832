import { carrierFaults, composeSchema, groupsAsked } from '@verbonden/kit-graphql';
import { fieldPlanOf, type Source } from '@verbonden/kit-planner';
import { getOperationAST, parse } from 'graphql';
import { expect, it } from 'vitest';
import { domains } from './domains.ts';

const schema = composeSchema(domains);

it('of nobody can it be told from the schema whether they are hidden or not there', () => {
  expect(carrierFaults(schema)).toEqual([]);
});

it('every registered operation that reads people declares what for', () => {
  const silent = domains.flatMap(({ operations, purposes = {} }) =>
    Object.entries(operations)
      .filter(([name, text]) => {
        const document = parse(text);
        const operation = getOperationAST(document);
        return operation && groupsAsked(schema, document, operation).length > 0 && !purposes[name]?.length;
      })
      .map(([name]) => name),
  );
  expect(silent).toEqual([]);
});

/** Rules, roles and the charter are about what people do here; what one looked up about oneself was logged when it was looked at. */
const aboutNobody = ['CharterProposal', 'PrivacyCharter', 'RuleChange', 'RuleProposal'];
const aboutWork = ['Colleague', 'EmergencyOpener', 'RoleChange'];
const aboutOneself = ['Look'];

it('what is read as somebody, and is not of a field group, is known by name', () => {
  const known = new Set<Source>();
  const reach = (source: Source): void => {
    if (known.has(source)) return;
    known.add(source);
    for (const link of Object.values(source.links(source.row('here')))) reach(link.target());
    for (const variant of Object.values(source.variants?.types ?? {})) reach(variant);
  };
  for (const type of Object.values(schema.getTypeMap())) {
    for (const field of 'getFields' in type ? Object.values(type.getFields()) : []) {
      const plan = fieldPlanOf(field as Parameters<typeof fieldPlanOf>[0]);
      if (plan && 'link' in plan && typeof plan.link === 'object' && 'target' in plan.link) reach(plan.link.target());
    }
  }
  const unguarded = [...known].filter(({ domain, protection }) => domain.capability === 'actor_reader' && !protection);
  expect(unguarded.map(({ name }) => name).toSorted()).toEqual(
    [...aboutNobody, ...aboutWork, ...aboutOneself].toSorted(),
  );
});
