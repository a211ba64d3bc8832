/** What a statement may be given. Anything else (dates, json) is turned into text by whoever knows how it should read. */
export type WireValue = string | number | bigint | boolean | null | readonly WireValue[];

/** A value as Postgres reads it in text form; a list as an array literal. Null stays null. */
export function toWireText(value: WireValue): string | null {
  if (value === null || typeof value === 'string') return value;
  return Array.isArray(value) ? `{${value.map(toElement).join(',')}}` : String(value);
}

function toElement(value: WireValue): string {
  if (value === null) return 'NULL';
  if (Array.isArray(value)) return toWireText(value) ?? 'NULL';
  return `"${String(value).replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;
}
