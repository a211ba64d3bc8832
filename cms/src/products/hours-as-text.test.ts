import type { OpeningHours } from '@verbonden/content/publish';
import { expect, it } from 'vitest';
import { hoursAsText } from './hours-as-text.ts';

const open = (weekday: OpeningHours['weekday'], opensAt: string, closesAt: string): OpeningHours => ({
  weekday,
  opensAt,
  closesAt,
  isByAppointment: false,
});

it('takes days with equal hours together, and a day may have two stretches', () => {
  const hours = [
    open(2, '09:00', '12:00'),
    open(1, '13:00', '16:00'),
    open(1, '09:00', '12:00'),
    open(3, '09:00', '12:00'),
    { ...open(6, '10:00', '12:00'), isByAppointment: true },
  ];
  expect(hoursAsText(hours)).toBe(
    'maandag 09:00-12:00, 13:00-16:00; dinsdag tot woensdag 09:00-12:00; zaterdag 10:00-12:00 (alleen op afspraak)',
  );
});

it('does not join equal days with a closed one between them', () => {
  expect(hoursAsText([open(1, '09:00', '12:00'), open(3, '09:00', '12:00')])).toBe(
    'maandag 09:00-12:00; woensdag 09:00-12:00',
  );
});

it('has nothing to say without hours', () => {
  expect(hoursAsText([])).toBeNull();
});
