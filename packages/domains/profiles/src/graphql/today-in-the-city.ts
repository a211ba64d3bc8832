const day = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Brussels' });

/** The civil date in the city at this moment. */
export function todayInTheCity(now: Date): string {
  return day.format(now);
}
