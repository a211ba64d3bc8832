import type { CollectionConfig } from 'payload';
import { mayRead } from '../../access/may-read.ts';
import { dateFormats } from '../../fields/date-formats.ts';
import { demandTransaction } from '../../publish/demand-transaction.ts';
import { importLabel } from '../messages/import-message.ts';
import { pendingEndpoints } from './endpoints.ts';

/** Newer versions of products that an editor had changed: each waits until somebody accepts it or keeps ours. Only the import writes here. */
export const pendingVersions: CollectionConfig = {
  slug: 'pending-versions',
  labels: { singular: importLabel('pendingVersion'), plural: importLabel('pendingVersions') },
  admin: {
    group: importLabel('group.catalogue'),
    description: importLabel('pending.help'),
    useAsTitle: 'title',
    defaultColumns: ['title', 'versionAt', 'iri'],
    listSearchableFields: ['title', 'iri'],
    hideAPIURL: true,
  },
  defaultSort: '-versionAt',
  access: { read: mayRead, create: () => false, update: () => false, delete: () => false },
  endpoints: pendingEndpoints,
  hooks: { beforeOperation: [demandTransaction] },
  fields: [
    {
      name: 'compare',
      type: 'ui',
      admin: { components: { Field: '/import/pending/compare-versions.tsx#CompareVersions' } },
    },
    { name: 'title', type: 'text', required: true, label: importLabel('pending.title') },
    {
      name: 'product',
      type: 'relationship',
      relationTo: 'products',
      required: true,
      unique: true,
      label: importLabel('pending.product'),
    },
    { name: 'iri', type: 'text', required: true, label: importLabel('pending.iri') },
    {
      name: 'versionAt',
      type: 'date',
      label: importLabel('pending.versionAt'),
      admin: { date: dateFormats.instant },
    },
    { name: 'hash', type: 'text', required: true, admin: { hidden: true } },
    { name: 'differences', type: 'json', required: true, admin: { hidden: true } },
    { name: 'incoming', type: 'json', required: true, admin: { hidden: true } },
  ],
};
