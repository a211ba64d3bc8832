import { codeLists } from '@verbonden/content/publish';
import { APIError, type CollectionBeforeDeleteHook, type CollectionConfig, type Where } from 'payload';
import { referenceAccess } from '../access/reference-access.ts';
import { label, message } from '../messages/message.ts';
import { allOrNothing } from '../publish/all-or-nothing.ts';
import { demandTransaction } from '../publish/demand-transaction.ts';
import { ownRequest } from '../publish/own-request.ts';
import { syncCodes } from '../publish/sync-lists.ts';

const fieldsOfCodes = [
  'type',
  'themes',
  'audiences',
  'competentLevels',
  'executingLevels',
  'areas',
  'languages',
  'publicationMedia',
  'yourEuropeCategories',
  'tags',
];

const refuseWhenUsed: CollectionBeforeDeleteHook = async ({ id, req }) => {
  const own = ownRequest(req);
  const { iri } = await req.payload.findByID({ collection: 'codes', id, req: own, depth: 0, overrideAccess: true });
  const where: Where = { or: fieldsOfCodes.map((field) => ({ [field]: { equals: iri } })) };
  const { totalDocs } = await req.payload.count({ collection: 'products', where, req: own, overrideAccess: true });
  if (totalDocs > 0) {
    throw new APIError(message(req.i18n.language, 'refused.codeInUse', { count: totalDocs }), 409, null, true);
  }
};

/** The official lists into which products point. Filled by the program; the labels may be bettered. */
export const codes: CollectionConfig = {
  slug: 'codes',
  labels: { singular: label('code'), plural: label('codes') },
  admin: {
    group: label('group.lists'),
    useAsTitle: 'label',
    defaultColumns: ['label', 'list', 'position', 'iri'],
    listSearchableFields: ['label', 'iri'],
  },
  defaultSort: ['list', 'position'],
  access: referenceAccess,
  hooks: {
    beforeOperation: [demandTransaction],
    // Whoever writes a whole list publishes it once, at the end.
    afterChange: [({ req, context }) => (context['isWholeList'] ? undefined : syncCodes(req))],
    beforeDelete: [refuseWhenUsed],
    afterDelete: [({ req }) => syncCodes(req)],
    afterOperation: [allOrNothing],
  },
  fields: [
    { name: 'label', type: 'text', localized: true, required: true, label: label('field.label') },
    { name: 'iri', type: 'text', unique: true, required: true, label: label('field.iri') },
    {
      name: 'list',
      type: 'select',
      required: true,
      index: true,
      label: label('field.list'),
      options: codeLists.map((value) => ({ value, label: label(`list.${value}`) })),
    },
    { name: 'position', type: 'number', required: true, defaultValue: 0, label: label('field.position') },
    { name: 'parentIri', type: 'text', label: label('field.parentIri') },
  ],
};
