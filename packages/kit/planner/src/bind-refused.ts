/**
 * A value that no statement can be run with: a foreign cursor, a page too large, a character that text cannot hold. The
 * planned way then leaves the operation to graphql-js, which says so with the path; so there is one wording of it.
 */
export class BindRefused extends Error {
  readonly code: 'BAD_USER_INPUT' | 'BAD_CURSOR' | 'PAGE_TOO_LARGE';

  /** What the message says, for who says it in another language; `expected` names which of the sentences of a code it is. */
  readonly facts: Readonly<Record<string, string | number>>;

  constructor(code: BindRefused['code'], message: string, facts: BindRefused['facts'] = {}) {
    super(message);
    this.name = 'BindRefused';
    this.code = code;
    this.facts = facts;
  }
}
