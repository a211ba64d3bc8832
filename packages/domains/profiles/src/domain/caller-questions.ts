/** What a caller can be asked to show who they are, the hardest to guess first. */
export const callerQuestions = ['birthDate', 'telephoneEnding', 'mailAddress', 'houseNumber', 'postalCode'] as const;

export type CallerQuestion = (typeof callerQuestions)[number];

/** What the caller was found by. That was said already, so it proves nothing a second time. */
export type FoundBy = 'nameAndBirthDate' | 'number' | 'address';

const asked = 2;

const saidAlready: Readonly<Record<FoundBy, readonly CallerQuestion[]>> = {
  nameAndBirthDate: ['birthDate'],
  number: ['telephoneEnding', 'mailAddress'],
  address: ['houseNumber', 'postalCode'],
};

/**
 * The questions for this caller, in order; null when what we hold is too little to tell who they are.
 * @param held the questions whose answer is known here
 * @param foundBy everything the caller was found by within the hour
 */
export function questionsFor(
  held: readonly CallerQuestion[],
  foundBy: readonly FoundBy[],
): readonly CallerQuestion[] | null {
  const said = foundBy.flatMap((by) => saidAlready[by]);
  const chosen = callerQuestions.filter((question) => held.includes(question) && !said.includes(question));
  return chosen.length < asked ? null : chosen.slice(0, asked);
}
