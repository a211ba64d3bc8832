import { charactersIn } from './legible.ts';
import { longest } from './longest.ts';
import type { CivilDate } from './request-term.ts';

/** Why something is not a request about one's own data. */
export type OpenRequestRefusal =
  | { readonly kind: 'ownFile' }
  | { readonly kind: 'unknownPerson' }
  | { readonly kind: 'receivedInFuture'; readonly today: CivilDate }
  | { readonly kind: 'detailsTooLong'; readonly length: number; readonly most: number };

interface RequestFacts {
  readonly received: CivilDate;
  readonly today: CivilDate;
  readonly details: string;
  /** Whether an officer asks about themselves: that is asked as everybody asks it, not at the desk. */
  readonly isOwnFile: boolean;
  /** Whether an officer named somebody who is nobody, such as a case. */
  readonly isNobody: boolean;
}

/** The reason it may not be opened, or null when it may. */
export function refusalToOpenRequest({
  received,
  today,
  details,
  isOwnFile,
  isNobody,
}: RequestFacts): OpenRequestRefusal | null {
  if (isNobody) return { kind: 'unknownPerson' };
  if (isOwnFile) return { kind: 'ownFile' };
  if (received > today) return { kind: 'receivedInFuture', today };
  const length = charactersIn(details.trim());
  return length > longest.note ? { kind: 'detailsTooLong', length, most: longest.note } : null;
}
