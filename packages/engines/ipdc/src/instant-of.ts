const withZone = /(?:z|[+-]\d{2}:?\d{2})$/i;
const instant = /^\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?)?/;

/** The instant in UTC to the millisecond; a time without zone is UTC, a date alone is its first moment. Null when it is no instant. */
export function instantOf(text: string): string | null {
  const trimmed = text.trim().replace(' ', 'T');
  if (!instant.test(trimmed)) return null;
  const isDateOnly = !trimmed.includes('T');
  const at = new Date(isDateOnly || withZone.test(trimmed) ? trimmed : `${trimmed}Z`);
  return Number.isNaN(at.getTime()) ? null : at.toISOString();
}
