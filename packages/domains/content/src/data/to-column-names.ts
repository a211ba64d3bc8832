/** The same rows under their column names: `titleTag` becomes `title_tag`. Keys of the groups too, since those are table names. */
export function toColumnNames(groups: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(groups).map(([name, rows]) => [snake(name), Array.isArray(rows) ? rows.map(row) : rows]),
  );
}

function row(value: object): Record<string, unknown> {
  return Object.fromEntries(Object.entries(value).map(([name, field]) => [snake(name), field]));
}

function snake(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
