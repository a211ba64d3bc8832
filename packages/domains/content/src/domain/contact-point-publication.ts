import type { Address, LanguageMap } from '@verbonden/engine-ipdc';
import type { CityRegister } from './content-locale.ts';

/** One stretch of an ordinary week, local time as `HH:MM`. Weekday 1 is Monday. */
export interface OpeningHours {
  readonly weekday: 1 | 2 | 3 | 4 | 5 | 6 | 7;
  readonly opensAt: string;
  readonly closesAt: string;
  readonly isByAppointment: boolean;
}

/** Days (first and last included, `YYYY-MM-DD`) that differ from the ordinary week. No hours: closed. */
export interface OpeningException {
  readonly startsOn: string;
  readonly endsOn: string;
  readonly opensAt: string | null;
  readonly closesAt: string | null;
  readonly reason: LanguageMap;
}

/** A contact point of the city itself as the editors hand it over. */
export interface ContactPointPublication {
  readonly id: string;
  readonly name: LanguageMap;
  /** HTML. */
  readonly description: LanguageMap;
  readonly email: string | null;
  readonly telephone: string | null;
  readonly url: string | null;
  readonly address: Address | null;
  readonly openingHours: readonly OpeningHours[];
  readonly openingExceptions: readonly OpeningException[];
  /** Whether the contact centre (KCC) answers here. */
  readonly isPartOfContactCentre: boolean;
  readonly register: CityRegister;
}
