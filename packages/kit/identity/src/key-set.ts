import { createLocalJWKSet, type JSONWebKeySet, type JWK, type JWTVerifyGetKey } from 'jose';
import { IdentityUnavailable } from './identity-unavailable.ts';
import { Unauthorised } from './unauthorised.ts';

export interface KeySetOptions {
  readonly url: URL;
  readonly algorithms: readonly string[];
  /** Gives up on a slow answer. */
  readonly timeoutInMs: number;
  /** Asks again after this long, so that a key withdrawn there is withdrawn here. */
  readonly freshForInMs: number;
  /** While the identity provider is away, keys of this age are still trusted, and no older. */
  readonly staleForInMs: number;
  /** Between two questions, however many unknown key ids come by. */
  readonly coolDownInMs: number;
  readonly now: () => number;
}

interface Held {
  readonly ids: ReadonlySet<string>;
  readonly find: JWTVerifyGetKey;
  readonly fetchedAt: number;
}

const mostBytes = 512 * 1024;

/** The realm's public signing keys, fetched when needed: one question at a time, never waited for longer than the time-out. */
export class KeySet {
  readonly #options: KeySetOptions;
  #held: Held | null = null;
  #askedAt = Number.NEGATIVE_INFINITY;
  #lastFailure: unknown = null;
  #asking: Promise<void> | null = null;

  constructor(options: KeySetOptions) {
    this.#options = options;
  }

  /**
   * The key lookup for a token signed with this key id.
   *
   * @throws Unauthorised when the realm has no such key
   * @throws IdentityUnavailable when nobody can tell
   */
  async findKey(kid: string): Promise<JWTVerifyGetKey> {
    if (!this.#isFresh() || !this.#held?.ids.has(kid)) await this.#ask();
    const held = this.#held;
    if (!held || this.#ageOf(held) > this.#options.staleForInMs) throw new IdentityUnavailable(this.#lastFailure);
    if (!held.ids.has(kid)) throw new Unauthorised('key');
    return held.find;
  }

  #isFresh(): boolean {
    return this.#held !== null && this.#ageOf(this.#held) <= this.#options.freshForInMs;
  }

  #ageOf({ fetchedAt }: Held): number {
    return this.#options.now() - fetchedAt;
  }

  async #ask(): Promise<void> {
    if (!this.#asking) {
      if (this.#options.now() - this.#askedAt < this.#options.coolDownInMs) return;
      this.#askedAt = this.#options.now();
      this.#asking = this.#fetch().finally(() => {
        this.#asking = null;
      });
    }
    await this.#asking;
  }

  /** Never throws: what is held stays held when the answer is late, broken, or not a key set at all. */
  async #fetch(): Promise<void> {
    const { url, timeoutInMs, algorithms, now } = this.#options;
    try {
      const response = await fetch(url, {
        headers: { accept: 'application/jwk-set+json, application/json' },
        redirect: 'error',
        signal: AbortSignal.timeout(timeoutInMs),
      });
      if (!response.ok) throw new Error(`The key set answered HTTP ${response.status}.`);
      const keys = usableKeys(await readLimited(response), algorithms);
      this.#held = { ids: new Set(keys.map(({ kid }) => kid)), find: createLocalJWKSet({ keys }), fetchedAt: now() };
      this.#lastFailure = null;
    } catch (error) {
      this.#lastFailure = error;
    }
  }
}

async function readLimited(response: Response): Promise<string> {
  const decoder = new TextDecoder();
  let [text, size] = ['', 0];
  for await (const chunk of response.body ?? []) {
    size += chunk.byteLength;
    if (size > mostBytes) throw new Error('The key set is too large.');
    text += decoder.decode(chunk, { stream: true });
  }
  return text;
}

type NamedKey = JWK & { readonly kid: string };

/** Public keys meant for signatures, of an accepted algorithm, each named once. The realm's encryption key is not among them. */
function usableKeys(text: string, algorithms: readonly string[]): NamedKey[] {
  const { keys } = JSON.parse(text) as Partial<JSONWebKeySet>;
  if (!Array.isArray(keys)) throw new Error('The key set holds no list of keys.');
  const usable = keys.filter(
    (key): key is NamedKey =>
      typeof key?.kid === 'string' &&
      key.kid !== '' &&
      key.use === 'sig' &&
      (key.kty === 'RSA' || key.kty === 'EC') &&
      key.d === undefined &&
      typeof key.alg === 'string' &&
      algorithms.includes(key.alg),
  );
  const ids = usable.map(({ kid }) => kid);
  return usable.filter(({ kid }) => ids.indexOf(kid) === ids.lastIndexOf(kid));
}
