'use client';
import { FieldLabel, useField } from '@payloadcms/ui';
import type { JSONFieldClientComponent } from 'payload';

/** Structured facts to read. NOTE: Payload's own field fetches its editor from another host and would never load here. */
export const JsonView: JSONFieldClientComponent = ({ field, path: givenPath }) => {
  const { path, value } = useField<unknown>({ potentiallyStalePath: givenPath });
  if (value === null || value === undefined) return null;
  return (
    <details className="field-type json-view">
      <summary>
        <FieldLabel as="span" label={field.label ?? field.name} path={path} />
      </summary>
      <pre style={{ overflow: 'auto', maxHeight: '20rem' }}>{JSON.stringify(value, null, 2)}</pre>
    </details>
  );
};
