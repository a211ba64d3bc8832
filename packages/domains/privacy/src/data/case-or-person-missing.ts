import { BindRefused } from '@verbonden/kit-planner';

/** The log is searched of something or somebody. */
export function caseOrPersonMissing(): BindRefused {
  return new BindRefused('BAD_USER_INPUT', 'Give "case", "person" or both.', { expected: 'caseOrPerson' });
}
