import { customType, text } from 'drizzle-orm/pg-core';
import { privacySchema } from './revocations.ts';

const bytea = customType<{ data: Buffer }>({ dataType: () => 'bytea' });

/**
 * What a login seals its claims with, as the two halves of HMAC-SHA256 (the key against its inner and its outer pad). Used where
 * `set_config` could not be taken from everyone, see docs/decisions/0080; elsewhere there are none.
 */
export const loginKeys = privacySchema.table('login_keys', {
  login: text('login').primaryKey(),
  innerKey: bytea('inner_key').notNull(),
  outerKey: bytea('outer_key').notNull(),
});
