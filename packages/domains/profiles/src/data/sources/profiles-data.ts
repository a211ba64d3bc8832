import { dataDomain } from '@verbonden/kit-planner';

/** Rows about people are read as somebody. */
export const profilesData = dataDomain({ name: 'profiles', capability: 'actor_reader' });
