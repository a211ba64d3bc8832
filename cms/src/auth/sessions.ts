import type { CollectionConfig } from 'payload';
import { noAccess } from '../access/no-access.ts';

/** Who is signed in at this moment. No address leads here; the browser's token is kept as a hash, Keycloak's tokens sealed. */
export const sessions: CollectionConfig = {
  slug: 'sessions',
  access: noAccess,
  endpoints: false,
  graphQL: false,
  lockDocuments: false,
  admin: { hidden: true },
  fields: [
    { name: 'tokenHash', type: 'text', required: true, unique: true, index: true },
    { name: 'userId', type: 'text', required: true, index: true },
    { name: 'sub', type: 'text', required: true, index: true },
    { name: 'keycloakSession', type: 'text', index: true },
    { name: 'expiresAt', type: 'date', required: true, index: true },
    { name: 'idToken', type: 'textarea' },
    { name: 'refreshToken', type: 'textarea' },
  ],
};
