/** Which rows a text gives away, as `table object`, sorted and each once: by the values that were planted in them. */
export function markersIn(text: string): string[] {
  const found = [...text.matchAll(/mark\.([a-z-]+)\.([0-9a-f-]{36})\./g)].map(
    ([, table, object]) => `${table} ${object}`,
  );
  return [...new Set(found)].toSorted();
}
