interface Surroundings {
  readonly nonce: string;
  /** Where the form to sign out ends up. */
  readonly identityOrigin: string;
  readonly isDevelopment: boolean;
}

/** What a page of Payload's admin may load: scripts with this request's nonce and what they load, everything else from here. */
export function adminPolicy({ nonce, identityOrigin, isDevelopment }: Surroundings): string {
  return policy({
    'default-src': "'self'",
    // React's development build evaluates strings to rebuild stacks.
    'script-src': `'self' 'nonce-${nonce}' 'strict-dynamic'${isDevelopment ? " 'unsafe-eval'" : ''}`,
    'style-src': "'self' 'unsafe-inline'",
    'img-src': "'self' data: blob:",
    'font-src': "'self'",
    'connect-src': `'self'${isDevelopment ? ' ws:' : ''}`,
    'form-action': `'self' ${identityOrigin}`,
    ...never,
  });
}

/** What our own pages may load: their one style and nothing more. */
export function pagePolicy({ nonce, identityOrigin }: Surroundings): string {
  return policy({
    'default-src': "'none'",
    'style-src': `'nonce-${nonce}'`,
    'form-action': `'self' ${identityOrigin}`,
    ...never,
  });
}

const never = { 'base-uri': "'none'", 'object-src': "'none'", 'frame-ancestors': "'none'" } as const;

const policy = (directives: Readonly<Record<string, string>>): string =>
  Object.entries(directives)
    .map(([name, sources]) => `${name} ${sources}`)
    .join('; ');
