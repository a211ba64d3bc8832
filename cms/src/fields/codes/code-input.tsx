'use client';
import { RenderCustomComponent, SelectInput, useField } from '@payloadcms/ui';
import type { TextFieldClientComponent } from 'payload';
import { type ListName, shortName, useCodes } from './use-codes.ts';

/** Chooses codes by their label and keeps their IRIs; a code that no list knows stays, under its short name. */
export const CodeInput: TextFieldClientComponent = (props) => {
  const { field, path: givenPath, readOnly } = props;
  const { list } = props as unknown as { list: ListName };
  const { path, value, setValue, showError, disabled, customComponents } = useField<string | string[] | null>({
    potentiallyStalePath: givenPath,
  });
  const choices = useCodes(list);
  const chosen = value === null || value === undefined ? [] : [value].flat();
  const unknown = chosen.filter((iri) => !choices.some((choice) => choice.value === iri));
  const options = [...choices, ...unknown.map((iri) => ({ value: iri, label: shortName(iri) }))];
  return (
    <SelectInput
      name={field.name}
      path={path}
      label={field.label ?? field.name}
      options={options}
      hasMany={field.hasMany === true}
      isSortable
      readOnly={readOnly || disabled}
      showError={showError}
      value={field.hasMany ? chosen : (chosen[0] ?? '')}
      Description={<RenderCustomComponent CustomComponent={customComponents?.Description} Fallback={null} />}
      onChange={(option) => {
        const values = [option ?? []].flat().map((choice) => String((choice as { value?: unknown }).value));
        setValue(field.hasMany ? values : (values[0] ?? null));
      }}
    />
  );
};
