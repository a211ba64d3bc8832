/** Realm roles that open the CMS: an editor writes drafts, a publisher decides what is live, an admin keeps lists and settings. */
export const cmsRoles = ['content-editor', 'content-publisher', 'cms-admin'] as const;

export type CmsRole = (typeof cmsRoles)[number];

/** Someone with one of these may do what the least of them may: a publisher also edits, an admin also publishes. */
const sufficient: Readonly<Record<CmsRole, readonly CmsRole[]>> = {
  'content-editor': cmsRoles,
  'content-publisher': ['content-publisher', 'cms-admin'],
  'cms-admin': ['cms-admin'],
};

/** Whether this user (of Payload, or none) may do what the role may. */
export function hasRole(user: unknown, role: CmsRole): boolean {
  const roles: unknown = (user as { readonly roles?: unknown } | null | undefined)?.roles;
  return Array.isArray(roles) && sufficient[role].some((one) => roles.includes(one));
}

/** The roles among these that mean something to the CMS. */
export function toCmsRoles(roles: readonly string[]): CmsRole[] {
  return cmsRoles.filter((role) => roles.includes(role));
}
