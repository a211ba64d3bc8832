/** Every code that `errors[].extensions.code` of an answer can have beyond those of GraphQL itself. Each is reached by a test. */
export const errorCodes = {
  BAD_USER_INPUT: 'An argument has a value that nothing can be done with.',
  BAD_CURSOR: 'A cursor is used with another list, order or filter than it was made for.',
  PAGE_TOO_LARGE: 'More rows are asked for at once than a list gives.',
  FORBIDDEN: 'The database says that this actor may not do this.',
  PURPOSE_REQUIRED: 'An operation about people was sent without saying what for.',
  PURPOSE_NOT_ALLOWED: 'The purpose does not exist, is not one of this operation, or gives this actor nothing.',
  DISCLAIMER_REQUIRED: 'Somebody is asked for data, and the request does not say which disclaimer they were shown.',
  DISCLAIMER_CHANGED: 'The disclaimer that somebody was shown is not the one in force: it is shown anew first.',
  NOT_AVAILABLE: 'Something outside the database that this takes is not there now; nothing was done.',
  TIMEOUT: 'The operation took longer than it may.',
  UNAVAILABLE: 'The database cannot be reached.',
  INTERNAL: 'A fault on our side; the answer carries no detail, the log does.',
} as const;

export type ErrorCode = keyof typeof errorCodes;
