/** Characters in a title or a name: the longest title in IPDC fits twice, and an index of the database takes it. */
export const longestTitle = 500;

/** Characters in the name of a product in addresses. */
export const longestSlug = 200;
