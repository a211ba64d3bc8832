import type { Execute } from '@verbonden/kit-postgres';
import { toColumnNames } from './to-column-names.ts';

type PublishFunction = 'publish_product' | 'publish_contact_point' | 'publish_codes' | 'publish_organisations';

/** Whether anything changed. One of the publishing functions, called with rows under their column names. */
export async function publishBody(
  execute: Execute,
  name: PublishFunction,
  rows: Readonly<Record<string, unknown>>,
): Promise<boolean> {
  const [answer] = await execute(`select content.${name}($1::text::jsonb) as changed`, [
    JSON.stringify(toColumnNames(rows)),
  ]);
  return answer?.['changed'] === true;
}
