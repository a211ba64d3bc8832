import { content } from '@verbonden/content';
import type { Domain } from '@verbonden/kit-graphql';
import { viewerDomain } from './viewer/viewer-domain.ts';

/** Every domain that answers in this process. */
export const domains: readonly Domain[] = [content, viewerDomain];
