'use client';
import { SelectInput } from '@payloadcms/ui';
import { type ListName, useCodes } from './use-codes.ts';

interface CodeFilterProps {
  readonly disabled?: boolean;
  readonly list: ListName;
  readonly onChange: (value: string | null) => void;
  readonly value?: unknown;
}

/** Filters the list by a code, chosen by its label. */
export function CodeFilter({ disabled, list, onChange, value }: CodeFilterProps) {
  const options = [...useCodes(list)];
  const chosen = typeof value === 'string' ? value : '';
  return (
    <SelectInput
      name="filter"
      path={`filter-${list}`}
      options={options}
      readOnly={disabled === true}
      value={chosen}
      onChange={(option) => onChange(option && !Array.isArray(option) ? String(option.value) : null)}
    />
  );
}
