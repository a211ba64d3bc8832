'use client';
import { useLocale, useRowLabel } from '@payloadcms/ui';
import { isCmsLocale, nearestWith } from '../products/titles-in.ts';
import { useTitles } from '../products/use-titles.ts';

interface Row {
  readonly id?: string;
  readonly title?: string | null;
}

/** Heads a row with its title, else with that of the nearest form that has one, else with its number. */
export function RowLabel() {
  const { data, rowNumber = 0 } = useRowLabel<Row>();
  const { code } = useLocale();
  const titles = useTitles()?.ofRows.get(data?.id ?? '');
  const other = isCmsLocale(code) ? nearestWith(titles, code) : null;
  const elsewhere = other && titles?.[other]?.trim();
  return <span>{data?.title?.trim() || elsewhere || String(rowNumber + 1).padStart(2, '0')}</span>;
}
