interface Cookie {
  readonly name: string;
  readonly value: string;
  readonly maxAgeInSeconds: number;
  readonly isSecure: boolean;
}

/** A Set-Cookie value that no script can read and no other site can send along with more than a link. */
export function cookie({ name, value, maxAgeInSeconds, isSecure }: Cookie): string {
  const parts = [`${name}=${value}`, 'Path=/', 'HttpOnly', 'SameSite=Lax', `Max-Age=${maxAgeInSeconds}`];
  return [...parts, ...(isSecure ? ['Secure'] : [])].join('; ');
}
