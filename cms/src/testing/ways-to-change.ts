import type { Payload } from 'payload';
import { inTransaction } from '../database/in-transaction.ts';

export interface Way {
  readonly name: string;
  readonly run: (payload: Payload, given: Given) => Promise<unknown>;
  /** Dutch titles that readers see afterwards. */
  readonly then: readonly string[];
}

export interface Given {
  readonly live: string;
  readonly draft: string;
  /** The version of `live` with which it was first published, under the title "Oud". */
  readonly oldVersion: string;
  /** A version of `live` that never was published. */
  readonly draftVersion: string;
}

/** One of the collections that readers see. */
export interface Kind {
  readonly collection: 'products' | 'contact-points' | 'organisations';
  /** The field that holds what it is called. */
  readonly called: 'title' | 'name';
  /** A document that may be published. */
  readonly aDocument: (name: string) => Readonly<Record<string, unknown>>;
}

let made = 0;

export const kinds: readonly Kind[] = [
  {
    collection: 'products',
    called: 'title',
    aDocument: (title) => ({ title, description: '<p>Uitleg.</p>' }),
  },
  {
    collection: 'contact-points',
    called: 'name',
    aDocument: (name) => ({ name, hours: [{ weekday: '1', opensAt: '09:00', closesAt: '12:00' }] }),
  },
  {
    collection: 'organisations',
    called: 'name',
    aDocument: (name) => ({ name, iri: `https://example.org/id/organisatie/${(made += 1)}` }),
  },
];

/** Every door through which a document becomes live, changes or stops being live. `live` is called "Nieuw", `draft` "Klad". */
export function waysToChange({ collection, called, aDocument }: Kind): readonly Way[] {
  return [
    {
      name: 'create published',
      run: (payload) => payload.create({ collection, data: { ...aDocument('Derde'), _status: 'published' } }),
      then: ['Derde', 'Nieuw'],
    },
    {
      name: 'publish a draft',
      run: (payload, { draft }) => payload.update({ collection, id: draft, data: { _status: 'published' } }),
      then: ['Klad', 'Nieuw'],
    },
    {
      name: 'change what is live',
      run: (payload, { live }) =>
        payload.update({ collection, id: live, data: { [called]: 'Anders', _status: 'published' } }),
      then: ['Anders'],
    },
    {
      name: 'publish one locale',
      run: (payload, { live }) =>
        payload.update({
          collection,
          id: live,
          locale: 'nl',
          publishSpecificLocale: 'nl',
          data: { [called]: 'Alleen nl', _status: 'published' },
        }),
      then: ['Alleen nl'],
    },
    {
      name: 'publish only some fields (select)',
      run: (payload, { live }) =>
        payload.update({
          collection,
          id: live,
          data: { [called]: 'Gekozen', _status: 'published' },
          select: { createdAt: true },
        }),
      then: ['Gekozen'],
    },
    {
      name: 'bulk update',
      run: (payload, { live, draft }) =>
        payload.update({
          collection,
          where: { id: { in: [live, draft] } },
          data: { [called]: 'Samen', _status: 'published' },
        }),
      then: ['Samen', 'Samen'],
    },
    {
      name: 'bulk delete',
      run: (payload, { live, draft }) => payload.delete({ collection, where: { id: { in: [live, draft] } } }),
      then: [],
    },
    {
      name: 'delete',
      run: (payload, { live }) => payload.delete({ collection, id: live }),
      then: [],
    },
    {
      name: 'unpublish',
      run: (payload, { live }) => payload.update({ collection, id: live, data: { _status: 'draft' } }),
      then: [],
    },
    {
      name: 'restore a published version',
      run: (payload, { oldVersion }) => payload.restoreVersion({ collection, id: oldVersion }),
      then: ['Oud'],
    },
    {
      name: 'restore a draft version',
      run: (payload, { draftVersion }) => payload.restoreVersion({ collection, id: draftVersion }),
      then: [],
    },
    {
      name: 'duplicate what is live',
      run: (payload, { live }) => payload.duplicate({ collection, id: live, data: { _status: 'published' } }),
      then: ['Nieuw', 'Nieuw'],
    },
    {
      name: 'change from inside another change',
      run: (payload, { live }) =>
        inTransaction(payload, async (req) => {
          await payload.update({ collection, id: live, data: { [called]: 'Een', _status: 'published' }, req });
          await payload.update({ collection, id: live, data: { [called]: 'Twee', _status: 'published' }, req });
        }),
      then: ['Twee'],
    },
  ];
}
