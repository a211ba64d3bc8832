import { ascending, descending, many, one, source } from '@verbonden/kit-planner';
import { roleChanges } from '../tables/role-changes.ts';
import { oversightData } from './oversight-data.ts';
import { watched } from './watched.ts';

/** Roles given and taken. */
export const roleChangeSource = source('RoleChange', roleChanges, { domain: oversightData, key: ['id'] });

/** Newest first. */
export const allRoleChanges = many(() => roleChangeSource, {
  where: () => watched,
  order: (there) => [descending(there.requestedAt), ascending(there.id)],
});

/** Any of them, for who points at one by its id. */
export const anyRoleChange = one(() => roleChangeSource);
