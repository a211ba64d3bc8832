import type { MessageKey } from '../language/languages.ts';

const uuid = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i;

/** What is wrong with what was filled in as the id of a person or case; null when nothing is. */
export function idProblem(id: string): MessageKey | null {
  if (id.trim() === '') return 'required';
  return uuid.test(id.trim()) ? null : 'id.wrong';
}
