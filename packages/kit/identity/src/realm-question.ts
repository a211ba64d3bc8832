export interface RealmQuestionOptions {
  /** Where the realm tells a token what is known of its person, or refuses it. */
  readonly url: URL;
  readonly timeoutInMs: number;
  /** After a failure, so that a realm that is away holds up nobody a second time. */
  readonly coolDownInMs: number;
  readonly now: () => number;
}

/**
 * Asks the realm with a token of a session whether it still takes it: the one public answer that knows of a not-before of
 * the realm, the client or the person, of a session that was ended, and of a person who was removed.
 */
export class RealmQuestion {
  readonly #options: RealmQuestionOptions;
  #failedAt = Number.NEGATIVE_INFINITY;

  constructor(options: RealmQuestionOptions) {
    this.#options = options;
  }

  /** True only when the realm says so: a realm that is away, or has no opinion, refuses nothing. */
  async refuses(token: string): Promise<boolean> {
    const { url, timeoutInMs, coolDownInMs, now } = this.#options;
    if (now() - this.#failedAt < coolDownInMs) return false;
    try {
      const response = await fetch(url, {
        headers: { authorization: `Bearer ${token}` },
        redirect: 'error',
        signal: AbortSignal.timeout(timeoutInMs),
      });
      await response.body?.cancel();
      return response.status === 401;
    } catch {
      this.#failedAt = now();
      return false;
    }
  }
}
