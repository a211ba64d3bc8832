'use client';
import { useRowLabel } from '@payloadcms/ui';

/** Heads a row with its title, or with its number while it has none. */
export function RowLabel() {
  const { data, rowNumber = 0 } = useRowLabel<{ title?: string | null }>();
  return <span>{data?.title?.trim() || String(rowNumber + 1).padStart(2, '0')}</span>;
}
