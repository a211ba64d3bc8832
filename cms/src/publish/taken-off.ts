import type { CollectionConfig } from 'payload';
import { noAccess } from '../access/no-access.ts';
import { importLabel } from '../import/messages/import-message.ts';

/** Which imported products somebody took off the air or deleted: an import brings none of them back to readers. Only our own code reads and writes it. */
export const takenOff: CollectionConfig = {
  slug: 'taken-off',
  labels: { singular: importLabel('takenOff'), plural: importLabel('takenOff') },
  admin: { hidden: true },
  access: noAccess,
  fields: [{ name: 'iri', type: 'text', required: true, unique: true, label: importLabel('pending.iri') }],
};
