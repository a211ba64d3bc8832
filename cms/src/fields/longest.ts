/** Characters in a title or a name: far more than a heading needs, and an index of the database takes it. */
export const longestTitle = 500;

/** Characters in the name of a product in addresses. */
export const longestSlug = 200;
