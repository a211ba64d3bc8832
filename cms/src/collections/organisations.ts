import type { CollectionConfig } from 'payload';
import { referenceAccess } from '../access/reference-access.ts';
import { label } from '../messages/message.ts';
import { allOrNothing } from '../publish/all-or-nothing.ts';
import { demandTransaction } from '../publish/demand-transaction.ts';
import { syncOrganisations } from '../publish/sync-lists.ts';

/** Authorities by name; an authority that products mention and nobody named is shown by its code. */
export const organisations: CollectionConfig = {
  slug: 'organisations',
  labels: { singular: label('organisation'), plural: label('organisations') },
  admin: {
    group: label('group.lists'),
    useAsTitle: 'name',
    defaultColumns: ['name', 'iri'],
    listSearchableFields: ['name', 'iri'],
  },
  defaultSort: 'name',
  access: referenceAccess,
  hooks: {
    beforeOperation: [demandTransaction],
    afterChange: [({ req, context }) => (context['isWholeList'] ? undefined : syncOrganisations(req))],
    afterDelete: [({ req }) => syncOrganisations(req)],
    afterOperation: [allOrNothing],
  },
  fields: [
    { name: 'name', type: 'text', localized: true, required: true, label: label('field.name') },
    { name: 'iri', type: 'text', unique: true, required: true, label: label('field.iri') },
  ],
};
