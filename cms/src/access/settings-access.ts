import { referenceAccess } from './reference-access.ts';

/** The same as for lists, for a global: that is neither made nor removed. */
export const settingsAccess = {
  read: referenceAccess.read,
  readVersions: referenceAccess.readVersions,
  update: referenceAccess.update,
};
