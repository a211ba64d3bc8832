import { useEffect } from 'react';
import type { Problem } from '../api/problem.ts';
import { toFirstProblem } from './to-first-problem.ts';

/** What is wrong with one thing that was filled in, where that is what the API says: told beside it, and who filled it in is brought there. */
export function useProblemWith(field: string, problem: Problem | null): string | null {
  const isAboutIt = problem?.error.facts['field'] === field;
  useEffect(() => {
    if (isAboutIt) toFirstProblem();
  }, [isAboutIt]);
  return isAboutIt ? problem.message : null;
}
