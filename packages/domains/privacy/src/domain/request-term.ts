/** A day on the calendar, `YYYY-MM-DD`. */
export type CivilDate = string;

/**
 * The last day on which a request about one's own data is answered in time: the same day of the next month, or that month's last day.
 * Weekends and holidays are not waited for: answered on the day itself is always in time.
 *
 * @throws RangeError when the day is not on the calendar
 * @see GDPR article 12(3)
 */
export function dueOn(receivedOn: CivilDate): CivilDate {
  return monthsAfter(receivedOn, 1);
}

/**
 * The last day when the answer is put off once, for a request that is complex: two further months, counted from the day of receipt.
 * @see GDPR article 12(3)
 */
export function extendedDueOn(receivedOn: CivilDate): CivilDate {
  return monthsAfter(receivedOn, 3);
}

function monthsAfter(day: CivilDate, months: number): CivilDate {
  const [year = Number.NaN, month = Number.NaN, date = Number.NaN] = day.split('-').map(Number);
  const lastOfMonth = new Date(Date.UTC(year, month - 1 + months + 1, 0));
  const start = new Date(Date.UTC(year, month - 1, date));
  if (Number.isNaN(start.getTime()) || start.toISOString().slice(0, 10) !== day) {
    throw new RangeError(`${day} is not a day on the calendar.`);
  }
  lastOfMonth.setUTCDate(Math.min(date, lastOfMonth.getUTCDate()));
  return lastOfMonth.toISOString().slice(0, 10);
}
