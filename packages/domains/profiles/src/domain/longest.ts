/** The most characters that a text of a profile has: what a command refuses, and the table after it. */
export const longest = {
  name: 200,
  street: 200,
  houseNumber: 20,
  boxNumber: 20,
  postalCode: 20,
  municipality: 200,
  mail: 254,
  wording: 500,
  category: 200,
  evidence: 2000,
} as const;
