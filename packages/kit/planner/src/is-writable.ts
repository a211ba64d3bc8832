/** NUL, which Postgres has no place for, and half a character, which UTF-8 has none for. */
const unwritable = /\p{Surrogate}/u;

/** Whether this text can be stored and compared as it is. */
export function isWritable(text: string): boolean {
  return !text.includes('\0') && !unwritable.test(text);
}
