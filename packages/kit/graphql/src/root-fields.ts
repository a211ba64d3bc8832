import type { Builder } from './schema-types.ts';

type MutationFields = Parameters<Builder['mutationFields']>[0];
type SubscriptionFields = Parameters<Builder['subscriptionFields']>[0];

const opened = new WeakMap<Builder, Set<string>>();

/** Commands: `mutationFields(builder, (t) => ({ closeCase: t.field({ ... }) }))`. One operation asks for one of them. */
export function mutationFields(builder: Builder, fields: MutationFields): void {
  openOnce(builder, 'Mutation', () => builder.mutationType({ description: 'What can be changed, one at a time.' }));
  builder.mutationFields(fields);
}

/** What can be listened to. An event whose field is null for a listener is not told to them. */
export function subscriptionFields(builder: Builder, fields: SubscriptionFields): void {
  openOnce(builder, 'Subscription', () => builder.subscriptionType({ description: 'What can be listened to.' }));
  builder.subscriptionFields(fields);
}

/** Any number of domains add to a root that the first of them needs. */
function openOnce(builder: Builder, name: string, open: () => void): void {
  const roots = opened.get(builder) ?? new Set<string>();
  opened.set(builder, roots);
  if (roots.has(name)) return;
  roots.add(name);
  open();
}
