/** For collections that only our own code reads and writes. */
export const noAccess = {
  read: () => false,
  readVersions: () => false,
  create: () => false,
  update: () => false,
  delete: () => false,
  unlock: () => false,
};
