/** The address within the desk to go back to after signing in; the start for anything that is none. */
export function returnAddress(state: unknown): string {
  const isOwn = typeof state === 'string' && /^\/(?![/\\])/.test(state) && !state.startsWith('/callback');
  return isOwn ? state : '/';
}
