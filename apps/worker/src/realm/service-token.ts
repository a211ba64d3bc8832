import { z } from 'zod';
import { RealmUnavailable } from './realm-errors.ts';

export interface RealmPlace {
  /** Of Keycloak, without a slash at its end. */
  readonly url: string;
  readonly realm: string;
  readonly clientId: string;
  readonly secret: string;
  readonly timeoutInMs?: number;
}

const answer = z.object({ access_token: z.string(), expires_in: z.number() });
const spareInMs = 30_000;

/** The token of a service account, asked once and kept until shortly before it ends. @throws RealmUnavailable */
export class ServiceToken {
  readonly #place: RealmPlace;
  #held: { readonly token: string; readonly until: number } | null = null;

  constructor(place: RealmPlace) {
    this.#place = place;
  }

  async get(): Promise<string> {
    if (this.#held && this.#held.until > Date.now()) return this.#held.token;
    const { url, realm, clientId, secret, timeoutInMs = 10_000 } = this.#place;
    const response = await fetch(`${url}/realms/${realm}/protocol/openid-connect/token`, {
      method: 'POST',
      body: new URLSearchParams({ grant_type: 'client_credentials', client_id: clientId, client_secret: secret }),
      signal: AbortSignal.timeout(timeoutInMs),
    }).catch((cause: unknown) => {
      throw new RealmUnavailable('Keycloak does not answer.', { cause });
    });
    const parsed = answer.safeParse(await response.json().catch(() => null));
    if (!response.ok || !parsed.success) {
      throw new RealmUnavailable(`Keycloak gives the client ${clientId} no token (HTTP ${response.status}).`);
    }
    this.#held = {
      token: parsed.data.access_token,
      until: Date.now() + parsed.data.expires_in * 1000 - spareInMs,
    };
    return this.#held.token;
  }

  /** The realm does not take it any more. */
  forget(): void {
    this.#held = null;
  }
}
