import type { CollectionConfig } from 'payload';
import { noAccess } from '../access/no-access.ts';
import { importLabel } from './messages/import-message.ts';

/** How far each feed was read, so that the next import goes on from there. Only the import reads and writes it. */
export const feedPositions: CollectionConfig = {
  slug: 'feed-positions',
  labels: { singular: importLabel('feedPosition'), plural: importLabel('feedPositions') },
  admin: { hidden: true },
  access: noAccess,
  fields: [
    { name: 'url', type: 'text', required: true, unique: true, label: importLabel('feed.url') },
    { name: 'page', type: 'text', required: true, label: importLabel('feed.page') },
  ],
};
