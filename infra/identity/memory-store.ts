import type { Adapter, AdapterPayload } from 'oidc-provider';

interface Entry {
  readonly model: string;
  readonly payload: AdapterPayload;
  readonly expiresAt: number;
}

/** Everything the issuer remembers: sessions, grants, codes, refresh tokens. It outlives a rotation of the keys, not the process. */
export class MemoryStore {
  readonly #entries = new Map<string, Entry>();

  adapter(model: string): Adapter {
    const key = (id: string): string => `${model}:${id}`;
    const find = (matches: (payload: AdapterPayload) => boolean): AdapterPayload | undefined =>
      this.#live(model).find(({ payload }) => matches(payload))?.payload;
    return {
      upsert: async (id, payload, expiresIn) => {
        const expiresAt = expiresIn ? Date.now() + expiresIn * 1000 : Number.POSITIVE_INFINITY;
        this.#entries.set(key(id), { model, payload, expiresAt });
      },
      find: async (id) => {
        const entry = this.#entries.get(key(id));
        return entry && entry.expiresAt > Date.now() ? entry.payload : undefined;
      },
      findByUid: async (uid) => find((payload) => payload.uid === uid),
      findByUserCode: async (code) => find((payload) => payload.userCode === code),
      consume: async (id) => {
        const entry = this.#entries.get(key(id));
        if (entry) entry.payload.consumed = Math.floor(Date.now() / 1000);
      },
      destroy: async (id) => {
        this.#entries.delete(key(id));
      },
      revokeByGrantId: async (grantId) => this.#remove(({ payload }) => payload.grantId === grantId),
    };
  }

  hasSession(uid: string): boolean {
    return this.#live('Session').some(({ payload }) => payload.uid === uid);
  }

  /** Ends every session of one person: their refresh tokens stop working at once, their access tokens at expiry. */
  endSessions(accountId: string): AdapterPayload[] {
    const sessions = this.#live('Session').map(({ payload }) => payload);
    this.#remove(({ payload }) => payload.accountId === accountId);
    return sessions.filter((session) => session.accountId === accountId);
  }

  /** Sessions, grants and refresh tokens of before this second are gone. */
  forgetBefore(seconds: number): void {
    this.#remove(({ payload }) => (payload.iat ?? 0) < seconds);
  }

  #live(model: string): Entry[] {
    const now = Date.now();
    this.#remove(({ expiresAt }) => expiresAt <= now);
    return [...this.#entries.values()].filter((entry) => entry.model === model);
  }

  #remove(isGone: (entry: Entry) => boolean): void {
    for (const [key, entry] of this.#entries) if (isGone(entry)) this.#entries.delete(key);
  }
}
