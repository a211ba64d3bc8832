import type { FindCallersMutation } from '@verbonden/client';
import type { MessageKey } from '../../language/languages.ts';
import { idProblem } from '../id-problem.ts';

type Answer = FindCallersMutation['findCallers'];
export type FoundPeople = Extract<Answer, { readonly __typename: 'FoundCallers' }>;
export type FoundPerson = FoundPeople['callers'][number];

/** Whom something is about: by their id, and by the least that tells people apart where they were found and not filled in. */
export interface Person {
  readonly id: string;
  readonly found: FoundPerson | null;
}

export const nobody: Person = { id: '', found: null };

/** The person of this id, as who they were found when it was them. */
export const personOf = (id: string, found: FoundPerson | null): Person => ({
  id,
  found: found?.id === id ? found : null,
});

/** What is wrong with the person that was chosen; null when nothing is. */
export const personProblem = ({ id }: Person): MessageKey | null =>
  id.trim() === '' ? 'person.missing' : idProblem(id);
