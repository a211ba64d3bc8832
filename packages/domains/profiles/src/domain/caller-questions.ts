/** What a caller can be asked to show who they are, the hardest to guess first. */
export const callerQuestions = ['birthDate', 'telephoneEnding', 'mailAddress', 'houseNumber', 'postalCode'] as const;

export type CallerQuestion = (typeof callerQuestions)[number];

const asked = 2;

/**
 * The questions for this caller, in order; null when what we hold is too little to tell who they are.
 * @param held the questions whose answer is known here and was not said already
 */
export function questionsFor(held: readonly CallerQuestion[]): readonly CallerQuestion[] | null {
  const chosen = callerQuestions.filter((question) => held.includes(question));
  return chosen.length < asked ? null : chosen.slice(0, asked);
}
