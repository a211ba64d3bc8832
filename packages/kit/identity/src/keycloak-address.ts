const onThisMachine = /^http:\/\/(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?(?:\/|$)/;

/**
 * The address of Keycloak as it begins the names of realms: without a slash at the end. Null for one at which tokens and
 * passwords would travel in the open: neither https nor on this machine.
 */
export function keycloakAddress(given: string): string | null {
  const address = given.replace(/\/+$/, '');
  return address.startsWith('https://') || onThisMachine.test(address) ? address : null;
}
