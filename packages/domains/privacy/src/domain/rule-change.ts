import type { Cell } from '@verbonden/privacy-engine';

/** One rule that is added to the matrix or taken from it. */
export interface RuleChange extends Cell {
  readonly act: 'add' | 'remove';
}
