import { content } from '@verbonden/content';
import type { Domain } from '@verbonden/kit-graphql';
import { privacyDomain } from '@verbonden/privacy';
import { viewerDomain } from './viewer/viewer-domain.ts';

/** Every domain that answers in this process. */
export const domains: readonly Domain[] = [content, privacyDomain({ aboutPerson: [] }), viewerDomain];
