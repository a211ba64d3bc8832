import type { CodeList } from '@verbonden/content/publish';
import type { TextField } from 'payload';
import { label } from '../messages/message.ts';
import type { MessageKey } from '../messages/nl.ts';

interface CodeField {
  readonly name: string;
  readonly key: MessageKey;
  readonly list: CodeList;
}

const chosenFrom = (list: CodeList | 'organisation') => ({
  Field: { path: '/fields/codes/code-input.tsx#CodeInput', clientProps: { list } },
  Cell: { path: '/fields/codes/code-cell.tsx#CodeCell', clientProps: { list } },
  Filter: { path: '/fields/codes/code-filter.tsx#CodeFilter', clientProps: { list } },
});

/** Codes of an official list, kept as their IRIs in the order given: a code we do not know yet is kept too. */
export function codesField({ name, key, list }: CodeField): TextField {
  return { name, type: 'text', hasMany: true, label: label(key), admin: { components: chosenFrom(list) } };
}

/** One code of an official list, kept as its IRI. */
export function codeField({ name, key, list }: CodeField): TextField {
  return { name, type: 'text', index: true, label: label(key), admin: { components: chosenFrom(list) } };
}

/** Organisations, kept as their IRIs. */
export function organisationsField(name: string, key: MessageKey): TextField {
  return { name, type: 'text', hasMany: true, label: label(key), admin: { components: chosenFrom('organisation') } };
}

/** One organisation, kept as its IRI. */
export function organisationField(name: string, key: MessageKey): TextField {
  return { name, type: 'text', label: label(key), admin: { components: chosenFrom('organisation') } };
}
