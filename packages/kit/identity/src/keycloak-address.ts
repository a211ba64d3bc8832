const thisMachine = new Set(['localhost', '127.0.0.1', '[::1]']);

/**
 * The address of Keycloak as it begins the names of realms: without a slash at the end. Null for what cannot begin one (a
 * question, a fragment, a name or password in it), and for one at which tokens and passwords would travel in the open: neither
 * https nor on this machine.
 */
export function keycloakAddress(given: string): string | null {
  if (!URL.canParse(given)) return null;
  const { protocol, hostname, host, pathname, search, hash, username, password } = new URL(given);
  if (search || hash || username || password) return null;
  if (protocol !== 'https:' && !(protocol === 'http:' && thisMachine.has(hostname))) return null;
  return `${protocol}//${host}${pathname.replace(/\/+$/, '')}`;
}
