import { PurposeRefused } from './purpose-refused.ts';

export interface PurposeAsked {
  /** What the request says it is for; null when it says nothing. */
  readonly told: string | null;
  /** What the registered operation may be for; empty for one that is free or declares nothing. */
  readonly declared: readonly string[];
  /** Whether somebody asks as themselves: then nothing needs to be said. */
  readonly isOwn: boolean;
  /** Whether the operation can answer with data about people. */
  readonly isAboutPeople: boolean;
}

/**
 * What an operation is for; null when nothing is said and nothing needs to be. The request chooses among what is declared. Whether these roles may
 * act for it is for the database to say.
 * @throws PurposeRefused
 */
export function purposeFor({ told, declared, isOwn, isAboutPeople }: PurposeAsked): string | null {
  if (told !== null) {
    if (declared.length > 0 && !declared.includes(told)) throw new PurposeRefused('PURPOSE_NOT_ALLOWED', declared);
    return told;
  }
  if (isOwn) return null;
  const [only, ...others] = declared;
  if (only !== undefined && others.length === 0) return only;
  if (isAboutPeople || declared.length > 0) throw new PurposeRefused('PURPOSE_REQUIRED', declared);
  return null;
}
