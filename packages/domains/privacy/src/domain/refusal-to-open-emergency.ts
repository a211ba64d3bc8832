import { legibleLength } from './legible.ts';

/** Shorter says nothing to whoever reviews it. */
const shortestReason = 20;
const mostOpen = 3;

/** Why the glass stays whole. Shown to who wants to break it, so it carries facts and no sentences. */
export type EmergencyRefusal =
  | { readonly kind: 'reasonTooShort'; readonly length: number; readonly least: number }
  | { readonly kind: 'tooManyOpen'; readonly open: number; readonly most: number };

/** The reason this emergency access may not be opened, or null when it may. Open are those that nobody reviewed yet. */
export function refusalToOpenEmergency(reason: string, open: number): EmergencyRefusal | null {
  const length = legibleLength(reason);
  if (length < shortestReason) return { kind: 'reasonTooShort', length, least: shortestReason };
  if (open >= mostOpen) return { kind: 'tooManyOpen', open, most: mostOpen };
  return null;
}
