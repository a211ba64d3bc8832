import type { Access, CollectionBeforeChangeHook, SanitizedConfig } from 'payload';

const own: Access = ({ req }) => (req.user ? { 'user.value': { equals: req.user.id } } : false);

const inOwnName: CollectionBeforeChangeHook = ({ data, req }) =>
  req.user ? { ...data, user: { relationTo: req.user.collection, value: req.user.id } } : data;

/**
 * The same configuration, in which nobody locks a document in another's name or takes another's lock away: one only takes it over. Payload
 * adds its collection of locks itself, open to whoever may enter, hence afterwards.
 */
export function keepLocks(config: SanitizedConfig): SanitizedConfig {
  const locks = config.collections.find(({ slug }) => slug === 'payload-locked-documents');
  if (!locks) return config;
  locks.access.delete = own;
  locks.hooks.beforeChange.push(inOwnName);
  return config;
}
