/** Where to go after signing in: a path of the admin, whatever was asked. Never another site. */
export function safePath(asked: unknown): string {
  if (typeof asked !== 'string' || !/^\/admin(?:[/?#]|$)/.test(asked)) return '/admin';
  // A browser reads a backslash as a slash and drops control characters.
  if (/[\s\\\p{Cc}]/u.test(asked)) return '/admin';
  const here = 'http://here.invalid';
  const { origin, pathname } = new URL(asked, here);
  const isPage = /^\/admin(?:\/|$)/.test(pathname) && !/^\/admin\/log(?:in|out)/.test(pathname);
  return origin === here && isPage ? asked : '/admin';
}
