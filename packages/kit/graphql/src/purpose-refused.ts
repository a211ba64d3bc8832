/** Why an operation about people does not begin: nobody says what for, or it may not be done for that. */
export class PurposeRefused extends Error {
  override readonly name = 'PurposeRefused';
  readonly code: 'PURPOSE_REQUIRED' | 'PURPOSE_NOT_ALLOWED';
  /** The purposes that one may choose from, for who reads it in another language; empty when that depends on the actor. */
  readonly facts: { readonly purposes: readonly string[] };

  constructor(code: PurposeRefused['code'], purposes: readonly string[] = []) {
    super(code);
    this.code = code;
    this.facts = { purposes };
  }
}
