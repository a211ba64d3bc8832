import type { CollectionConfig } from 'payload';
import { catalogueAccess } from '../access/catalogue-access.ts';
import { keepDrafts } from '../access/keep-drafts.ts';
import { restoreEndpoint } from '../access/restore-endpoint.ts';
import { longestTitle } from '../fields/longest.ts';
import { label } from '../messages/message.ts';
import { previewAddress } from '../preview/preview-address.ts';
import { allOrNothing } from '../publish/all-or-nothing.ts';
import { demandTransaction } from '../publish/demand-transaction.ts';
import { saveInTurn } from '../publish/save-in-turn.ts';
import { syncOrganisations } from '../publish/sync-lists.ts';
import { besideLive } from './beside-live.ts';

/** Authorities by name, with drafts beside what is live; an authority that products mention and that has no published name is shown by its code. */
export const organisations: CollectionConfig = {
  slug: 'organisations',
  labels: { singular: label('organisation'), plural: label('organisations') },
  admin: {
    group: label('group.lists'),
    useAsTitle: 'name',
    defaultColumns: ['name', '_status', 'iri', 'updatedAt'],
    listSearchableFields: ['name', 'iri'],
    preview: previewAddress('organisations'),
  },
  defaultSort: 'name',
  versions: besideLive,
  access: catalogueAccess,
  endpoints: [restoreEndpoint('organisations')],
  hooks: {
    beforeOperation: [keepDrafts, demandTransaction, saveInTurn],
    afterChange: [({ req, context }) => (context['isWholeList'] ? undefined : syncOrganisations(req))],
    afterDelete: [({ req }) => syncOrganisations(req)],
    afterOperation: [allOrNothing],
  },
  fields: [
    {
      name: 'name',
      type: 'text',
      localized: true,
      required: true,
      maxLength: longestTitle,
      label: label('field.name'),
    },
    { name: 'iri', type: 'text', unique: true, required: true, label: label('field.iri') },
  ],
};
