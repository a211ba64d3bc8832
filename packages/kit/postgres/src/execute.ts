/** Runs one statement on a connection that somebody else opened, inside that one's transaction. Values are `$1`, `$2`... */
export type Execute = (text: string, values: readonly unknown[]) => Promise<readonly Record<string, unknown>[]>;
