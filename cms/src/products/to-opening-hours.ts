import type { OpeningHours } from '@verbonden/content/publish';
import type { HoursRow } from './product-document.ts';

/** The stretches of an ordinary week that are filled in whole: a draft may hold a row that still lacks its day or an hour. */
export function toOpeningHours(rows: readonly HoursRow[] | null | undefined): readonly OpeningHours[] {
  return (rows ?? []).flatMap(({ weekday, opensAt, closesAt, isByAppointment }) =>
    weekday && opensAt && closesAt
      ? [
          {
            weekday: Number(weekday) as OpeningHours['weekday'],
            opensAt,
            closesAt,
            isByAppointment: isByAppointment ?? false,
          },
        ]
      : [],
  );
}
