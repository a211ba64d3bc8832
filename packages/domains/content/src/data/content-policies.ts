import { type PolicyDeclarations, protect } from '@verbonden/kit-postgres';
import { codes } from './tables/codes.ts';
import { contactPoints, openingExceptions, openingHours } from './tables/contact-points.ts';
import { organisations } from './tables/organisations.ts';
import { productCodes } from './tables/product-codes.ts';
import { productDocuments, productLacks } from './tables/product-documents.ts';
import {
  costs,
  financialAdvantages,
  legalResources,
  procedures,
  procedureWebsites,
  productContactPoints,
  productOpeningHours,
  requirements,
  websites,
} from './tables/product-parts.ts';
import { products } from './tables/products.ts';
import { searchTerms, searchWords } from './tables/search-tables.ts';
import { state } from './tables/state.ts';

const whileLive = {
  because: 'Everyone, from the moment the product starts until the moment it ends.',
  read: { public_reader: 'visible_from <= now() and visible_until > now()' },
} as const;
const always = { because: 'Everyone: what is published here has no window.', read: { public_reader: 'true' } } as const;
const nobody = {
  because: 'Nobody: words of products not live yet are among them. The search functions look past those.',
} as const;

const search = 'text, text, text[], text[], text[], text[], text[]';

/** Who may see published content and who may call what. Nobody may write it but the publishing functions. */
export const contentPolicies: PolicyDeclarations = {
  schema: 'content',
  owner: 'content_owner',
  tables: [
    protect(products, whileLive),
    protect(requirements, whileLive),
    protect(procedures, whileLive),
    protect(procedureWebsites, whileLive),
    protect(costs, whileLive),
    protect(financialAdvantages, whileLive),
    protect(legalResources, whileLive),
    protect(websites, whileLive),
    protect(productContactPoints, whileLive),
    protect(productOpeningHours, whileLive),
    protect(productCodes, whileLive),
    protect(productDocuments, whileLive),
    protect(productLacks, whileLive),
    protect(contactPoints, always),
    protect(openingHours, always),
    protect(openingExceptions, always),
    protect(codes, always),
    protect(organisations, always),
    protect(state, always),
    protect(searchWords, nobody),
    protect(searchTerms, nobody),
  ],
  functions: [
    { signature: 'publish_product(jsonb)', executors: ['cms_login'] },
    { signature: 'withdraw_product(uuid)', executors: ['cms_login'] },
    { signature: 'publish_contact_point(jsonb)', executors: ['cms_login'] },
    { signature: 'withdraw_contact_point(uuid)', executors: ['cms_login'] },
    { signature: 'publish_codes(jsonb)', executors: ['cms_login'] },
    { signature: 'publish_organisations(jsonb)', executors: ['cms_login'] },
    { signature: 'ms_until_visibility_changes()', executors: ['public_reader'] },
    { signature: `search_hits(${search})`, executors: ['public_reader'] },
    { signature: `search_facets(${search})`, executors: ['public_reader'] },
    { signature: 'search_suggestion(text, text)', executors: ['public_reader'] },
    { signature: 'search_highlight(text, text, text[], int)', executors: ['public_reader'] },
  ],
};
