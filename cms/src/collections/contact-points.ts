import { APIError, type CollectionBeforeDeleteHook, type CollectionConfig } from 'payload';
import { catalogueAccess } from '../access/catalogue-access.ts';
import { keepDrafts } from '../access/keep-drafts.ts';
import { addressField } from '../fields/address-field.ts';
import { channelFields } from '../fields/channel-fields.ts';
import { exceptionsField } from '../fields/exceptions-field.ts';
import { hoursField } from '../fields/hours-field.ts';
import { htmlField } from '../fields/html-field.ts';
import { label, message } from '../messages/message.ts';
import { allOrNothing } from '../publish/all-or-nothing.ts';
import { demandTransaction } from '../publish/demand-transaction.ts';
import { ownRequest } from '../publish/own-request.ts';
import { syncContactPoint } from '../publish/sync-contact-point.ts';

const refuseWhenUsed: CollectionBeforeDeleteHook = async ({ id, req }) => {
  const { totalDocs } = await req.payload.count({
    collection: 'products',
    where: { 'contactPoints.contactPoint': { equals: id } },
    req: ownRequest(req),
    overrideAccess: true,
  });
  if (totalDocs > 0) {
    throw new APIError(message(req.i18n.language, 'refused.contactPointInUse', { count: totalDocs }), 409, null, true);
  }
};

/** Places and channels of the city itself. Saved is live: products that use one are published again with it. */
export const contactPoints: CollectionConfig = {
  slug: 'contact-points',
  labels: { singular: label('contactPoint'), plural: label('contactPoints') },
  admin: {
    group: label('group.catalogue'),
    useAsTitle: 'name',
    defaultColumns: ['name', 'telephone', 'email', 'isPartOfContactCentre'],
    listSearchableFields: ['name', 'telephone', 'email'],
  },
  defaultSort: 'name',
  versions: { maxPerDoc: 50 },
  access: catalogueAccess,
  hooks: {
    beforeOperation: [keepDrafts, demandTransaction],
    afterChange: [({ doc, req }) => syncContactPoint(req, doc.id)],
    beforeDelete: [refuseWhenUsed],
    afterDelete: [({ id, req }) => syncContactPoint(req, String(id))],
    afterOperation: [allOrNothing],
  },
  fields: [
    { name: 'name', type: 'text', localized: true, index: true, label: label('field.name') },
    htmlField('description', 'field.description'),
    ...channelFields(),
    addressField(),
    hoursField(),
    exceptionsField(),
    {
      name: 'isPartOfContactCentre',
      type: 'checkbox',
      defaultValue: false,
      label: label('field.isPartOfContactCentre'),
    },
  ],
};
