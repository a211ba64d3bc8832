import type { PrivacyMatrixQuery } from '@verbonden/client';

export type Matrix = PrivacyMatrixQuery['privacyMatrix'];
export type Rule = Matrix['rules'][number];
export type Action = Rule['action'];

export const actions: readonly Action[] = ['READ', 'CREATE', 'CHANGE', 'REMOVE'];

/** Unique per rule. */
export const ruleKey = ({ role, relation, fieldGroup, action, purpose }: Rule): string =>
  [role, relation, fieldGroup, action, purpose].join('/');
