import { composeSchema } from '@verbonden/kit-graphql';
import { fieldPlanOf, type Source } from '@verbonden/kit-planner';
import { expect, it } from 'vitest';
import { domains } from '../domains.ts';

const schema = composeSchema(domains);
const roots = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()].flatMap((type) =>
  Object.values(type?.getFields() ?? {}).map((field) => ({ name: `${type?.name}.${field.name}`, field })),
);

/** Every source that is reached from here, by any number of links. */
function reached(source: Source, known: Set<Source>): Set<Source> {
  if (known.has(source)) return known;
  known.add(source);
  for (const link of Object.values(source.links(source.row('here')))) reached(link.target(), known);
  for (const variant of Object.values(source.variants?.types ?? {})) reached(variant, known);
  return known;
}

it('whatever may be asked without being registered is public: see decision 0070 before adding what is not', () => {
  const known = new Set<Source>();
  for (const { field } of roots) {
    const plan = fieldPlanOf(field);
    if (plan && 'link' in plan && typeof plan.link === 'object' && 'target' in plan.link) {
      reached(plan.link.target(), known);
    }
  }
  const guarded = [...known].filter(({ domain }) => domain.capability !== 'public_reader').map(({ name }) => name);
  expect(guarded).toEqual([]);
  expect([...known].map(({ name }) => name)).toContain('ProductDocument');
});

it('what reads no source tells only what was in the caller’s token, or that something public changed', () => {
  const unplanned = roots.filter(({ field }) => !fieldPlanOf(field)).map(({ name }) => name);
  expect(unplanned.toSorted()).toEqual(['Query.viewer', 'Subscription.contentChanged']);
});
