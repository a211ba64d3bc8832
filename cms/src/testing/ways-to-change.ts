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

const collection = 'products';
const description = '<p>Uitleg.</p>';

/** Every door through which a product becomes live, changes or stops being live. `live` is called "Nieuw", `draft` "Klad". */
export const waysToChange: readonly Way[] = [
  {
    name: 'create published',
    run: (payload) => payload.create({ collection, data: { title: 'Derde', description, _status: 'published' } }),
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
      payload.update({ collection, id: live, data: { title: 'Anders', _status: 'published' } }),
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
        data: { title: 'Alleen nl', _status: 'published' },
      }),
    then: ['Alleen nl'],
  },
  {
    name: 'publish only some fields (select)',
    run: (payload, { live }) =>
      payload.update({
        collection,
        id: live,
        data: { title: 'Gekozen', _status: 'published' },
        select: { slug: true },
      }),
    then: ['Gekozen'],
  },
  {
    name: 'bulk update',
    run: (payload, { live, draft }) =>
      payload.update({
        collection,
        where: { id: { in: [live, draft] } },
        data: { title: 'Samen', _status: 'published' },
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
        await payload.update({ collection, id: live, data: { title: 'Een', _status: 'published' }, req });
        await payload.update({ collection, id: live, data: { title: 'Twee', _status: 'published' }, req });
      }),
    then: ['Twee'],
  },
];
