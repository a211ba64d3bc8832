import type { OpeningHours } from '@verbonden/content/publish';
import { nl } from '../messages/nl.ts';

/**
 * Structured hours in the free Dutch text of the official model, days with equal hours together:
 * `maandag tot vrijdag 09:00-12:00; zaterdag 10:00-12:00 (alleen op afspraak)`. Null without hours.
 */
export function hoursAsText(hours: readonly OpeningHours[]): string | null {
  const runs: { first: number; last: number; text: string }[] = [];
  for (let day = 1; day <= 7; day += 1) {
    const text = textOfDay(hours.filter(({ weekday }) => weekday === day));
    const previous = runs.at(-1);
    if (text !== '' && previous?.text === text && previous.last === day - 1) previous.last = day;
    else if (text !== '') runs.push({ first: day, last: day, text });
  }
  return runs.map(({ first, last, text }) => `${daysOf(first, last)} ${text}`).join('; ') || null;
}

function textOfDay(stretches: readonly OpeningHours[]): string {
  return stretches
    .toSorted((one, other) => one.opensAt.localeCompare(other.opensAt))
    .map(({ opensAt, closesAt, isByAppointment }) => `${opensAt}-${closesAt}${isByAppointment ? byAppointment : ''}`)
    .join(', ');
}

const byAppointment = ` (${nl['field.isByAppointment'].toLowerCase()})`;

function daysOf(first: number, last: number): string {
  const name = (day: number) => nl[`weekday.${day}` as keyof typeof nl];
  return first === last ? name(first) : `${name(first)} tot ${name(last)}`;
}
