import type { OpeningHours } from './contact-point-publication.ts';

/** The stretches of a week from Monday morning on, each with its place in it, from 0. */
export function inWeekOrder(hours: readonly OpeningHours[]): readonly (OpeningHours & { readonly position: number })[] {
  return hours
    .toSorted((one, other) => one.weekday - other.weekday || one.opensAt.localeCompare(other.opensAt))
    .map((stretch, position) => ({ ...stretch, position }));
}
