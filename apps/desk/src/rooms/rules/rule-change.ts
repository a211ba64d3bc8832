import type { RuleChangeInput } from '@verbonden/client';

/** A change that is being written: what has not been chosen yet is empty. */
export type ChangeDraft = { readonly [Name in keyof RuleChangeInput]: RuleChangeInput[Name] | '' };

export type ChangePart = keyof ChangeDraft;

const changeParts: readonly ChangePart[] = ['act', 'role', 'action', 'fieldGroup', 'relation', 'purpose'];

export const emptyDraft: ChangeDraft = { act: 'ADD', role: '', action: '', fieldGroup: '', relation: '', purpose: '' };

/** A draft with what an address says of it; what the address says wrongly is for the API to refuse. */
export function draftFrom(search: { readonly [Part in ChangePart]?: string | undefined }): ChangeDraft {
  return { ...emptyDraft, ...(search as Partial<ChangeDraft>) };
}

/** The parts that are still to be chosen. */
export function missingIn(draft: ChangeDraft): readonly ChangePart[] {
  return changeParts.filter((part) => draft[part] === '');
}

/** The drafts as they are sent; null as long as one of them is not whole. */
export function wholeChanges(drafts: readonly ChangeDraft[]): readonly RuleChangeInput[] | null {
  return drafts.every((draft) => missingIn(draft).length === 0) ? (drafts as readonly RuleChangeInput[]) : null;
}
