import type { Domain } from '@verbonden/kit-graphql';
import { operations } from './graphql/generated/operations.ts';
import { registerContent } from './graphql/register-content.ts';

/** Published content as the API knows it. */
export const content: Domain = { name: 'content', register: registerContent, operations };
