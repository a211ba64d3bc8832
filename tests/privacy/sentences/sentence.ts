import type { Action } from '@verbonden/privacy-engine';
import type { Who } from './who.ts';

/** What a person of the city would say about privacy, and what it says of the tables. Written by hand: the matrix has no part in it. */
export interface Sentence {
  readonly says: string;
  readonly who: Who;
  /** How they stand to the object; `nothing`: not at all. */
  readonly relation: string;
  readonly groups: readonly string[];
  readonly actions?: readonly Action[];
  /** Present: for this purpose they may, all of it. Absent: never, whatever purpose they state. */
  readonly mayFor?: string;
  /** The circumstance that makes the difference. */
  readonly when?: 'charterRefused' | 'relationEnded' | 'otherPurpose' | 'capacityNotChosen' | 'notYet';
}
