import type { CollectionConfig } from 'payload';
import { catalogueAccess } from '../access/catalogue-access.ts';
import { keepDrafts } from '../access/keep-drafts.ts';
import { restoreEndpoint } from '../access/restore-endpoint.ts';
import { stopWaiting } from '../import/pending/let-wait.ts';
import { label } from '../messages/message.ts';
import { previewAddress } from '../preview/preview-address.ts';
import { judgeProduct, markRestoring } from '../products/judge-product.ts';
import { judgementFields } from '../products/judgement-fields.ts';
import { classificationTab } from '../products/tabs/classification-tab.ts';
import { contactTab } from '../products/tabs/contact-tab.ts';
import { moneyTab } from '../products/tabs/money-tab.ts';
import { periodTab } from '../products/tabs/period-tab.ts';
import { sourceTab } from '../products/tabs/source-tab.ts';
import { stepsTab } from '../products/tabs/steps-tab.ts';
import { textTab } from '../products/tabs/text-tab.ts';
import { allOrNothing } from '../publish/all-or-nothing.ts';
import { demandTransaction } from '../publish/demand-transaction.ts';
import { keepDeletedOffAir } from '../publish/keep-off-air.ts';
import { saveInTurn } from '../publish/save-in-turn.ts';
import { syncProduct } from '../publish/sync-product.ts';
import { tellReaders } from '../publish/tell-readers.ts';
import { besideLive } from './beside-live.ts';

/** The catalogue: every field of an IPDC instance, in four locales, with drafts beside what is live. */
export const products: CollectionConfig = {
  slug: 'products',
  labels: { singular: label('product'), plural: label('products') },
  admin: {
    group: label('group.catalogue'),
    useAsTitle: 'name',
    defaultColumns: [
      'name',
      '_status',
      'isComplete',
      'competentAuthorities',
      'themes',
      'source.productNumber',
      'updatedAt',
    ],
    listSearchableFields: ['name', 'source.productNumber', 'slug'],
    pagination: { defaultLimit: 25 },
    preview: previewAddress('products'),
  },
  defaultSort: 'name',
  versions: besideLive,
  access: catalogueAccess,
  endpoints: [restoreEndpoint('products')],
  hooks: {
    beforeOperation: [keepDrafts, demandTransaction, saveInTurn, markRestoring],
    beforeChange: [judgeProduct],
    afterChange: [tellReaders],
    beforeDelete: [({ id, req }) => stopWaiting(req, String(id)), keepDeletedOffAir],
    afterDelete: [async ({ id, req }) => void (await syncProduct(req, String(id)))],
    afterOperation: [allOrNothing],
  },
  fields: [
    {
      name: 'writtenElsewhere',
      type: 'ui',
      admin: {
        disableListColumn: true,
        components: { Field: '/products/written-elsewhere.tsx#WrittenElsewhere' },
      },
    },
    {
      type: 'tabs',
      tabs: [textTab(), stepsTab(), moneyTab(), contactTab(), classificationTab(), periodTab(), sourceTab()],
    },
    ...judgementFields(),
  ],
};
