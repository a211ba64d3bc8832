import { sentencesOfHelp } from './of-help.ts';
import { sentencesOfOversight } from './of-oversight.ts';
import { sentencesOfPeople } from './of-people.ts';
import { sentencesOfTheFrontLine } from './of-the-front-line.ts';
import type { Sentence } from './sentence.ts';

/** Every sentence, by whom it is about. */
export const sentences: readonly Sentence[] = [
  ...sentencesOfPeople,
  ...sentencesOfTheFrontLine,
  ...sentencesOfHelp,
  ...sentencesOfOversight,
];
