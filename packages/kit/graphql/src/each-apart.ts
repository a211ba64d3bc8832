/**
 * The items of a list as promises. NOTE: graphql-js leaves a list at the first item that fails at once. Nobody waits any more for what the items before
 * it still ask for then, and of that an error would stop the process.
 */
export function eachApart<T>(items: readonly T[]): Promise<T>[] {
  return items.map((item) => Promise.resolve(item));
}
