import { APIError, type CollectionBeforeDeleteHook, type CollectionConfig } from 'payload';
import { catalogueAccess } from '../access/catalogue-access.ts';
import { keepDrafts } from '../access/keep-drafts.ts';
import { restoreEndpoint } from '../access/restore-endpoint.ts';
import { addressField } from '../fields/address-field.ts';
import { channelFields } from '../fields/channel-fields.ts';
import { exceptionsField } from '../fields/exceptions-field.ts';
import { hoursField } from '../fields/hours-field.ts';
import { htmlField } from '../fields/html-field.ts';
import { longestTitle } from '../fields/longest.ts';
import { label, message } from '../messages/message.ts';
import { previewAddress } from '../preview/preview-address.ts';
import { allOrNothing } from '../publish/all-or-nothing.ts';
import { demandTransaction } from '../publish/demand-transaction.ts';
import { productsThatName } from '../publish/products-that-name.ts';
import { saveInTurn } from '../publish/save-in-turn.ts';
import { syncContactPoint } from '../publish/sync-contact-point.ts';
import { besideLive } from './beside-live.ts';

const refuseWhenUsed: CollectionBeforeDeleteHook = async ({ id, req }) => {
  const count = (await productsThatName(req, 'contactPoints.contactPoint', id)).size;
  if (count > 0)
    throw new APIError(message(req.i18n.language, 'refused.contactPointInUse', { count }), 409, null, true);
};

/** Places and channels of the city itself, with drafts beside what is live. Products that use one are published again with it, or without it. */
export const contactPoints: CollectionConfig = {
  slug: 'contact-points',
  labels: { singular: label('contactPoint'), plural: label('contactPoints') },
  admin: {
    group: label('group.catalogue'),
    useAsTitle: 'name',
    defaultColumns: ['name', '_status', 'telephone', 'email', 'isPartOfContactCentre', 'updatedAt'],
    listSearchableFields: ['name', 'telephone', 'email'],
    preview: previewAddress('contact-points'),
  },
  defaultSort: 'name',
  versions: besideLive,
  access: catalogueAccess,
  endpoints: [restoreEndpoint('contact-points')],
  hooks: {
    beforeOperation: [keepDrafts, demandTransaction, saveInTurn],
    afterChange: [({ doc, req }) => syncContactPoint(req, doc.id)],
    beforeDelete: [refuseWhenUsed],
    afterDelete: [({ id, req }) => syncContactPoint(req, String(id))],
    afterOperation: [allOrNothing],
  },
  fields: [
    { name: 'name', type: 'text', localized: true, index: true, maxLength: longestTitle, label: label('field.name') },
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
