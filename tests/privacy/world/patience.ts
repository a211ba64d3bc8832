/** For a test with a hundred thousand questions, on a machine that does ten other things. */
export const patienceInMs = 1_800_000;
