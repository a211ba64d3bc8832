/** On https the browser itself guarantees that only this host, over https, has set the cookie. */
export function cookieName(origin: string, name: string): string {
  return origin.startsWith('https:') ? `__Host-${name}` : name;
}

/** The name of the cookie that says which session is whose. */
export const sessionCookieName = (origin: string): string => cookieName(origin, 'cms-session');
