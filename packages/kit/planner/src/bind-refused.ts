/**
 * A value that no statement can be run with: a foreign cursor, a page too large, a character that text cannot hold. The
 * planned way then leaves the operation to graphql-js, which says so with the path; so there is one wording of it.
 */
export class BindRefused extends Error {
  readonly code: 'BAD_USER_INPUT' | 'BAD_CURSOR' | 'PAGE_TOO_LARGE';

  constructor(code: BindRefused['code'], message: string) {
    super(message);
    this.name = 'BindRefused';
    this.code = code;
  }
}
