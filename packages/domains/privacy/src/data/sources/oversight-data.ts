import { dataDomain } from '@verbonden/kit-planner';

/** Nothing of oversight is public: every statement runs as somebody. */
export const oversightData = dataDomain({ name: 'privacy', capability: 'actor_reader' });
