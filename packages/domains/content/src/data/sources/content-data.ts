import { dataDomain } from '@verbonden/kit-planner';
import { sql } from 'drizzle-orm';

/** Published content is for everyone, and a statement over it can say which version it saw. */
export const contentData = dataDomain({
  name: 'content',
  capability: 'public_reader',
  version: sql`(select version from content.state)`,
});
