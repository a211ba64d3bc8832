import { z } from 'zod';

const token = z.object({ access_token: z.string() });
const realm = z.object({ attributes: z.record(z.string(), z.unknown()).default({}) });

/** The administrator of a Keycloak of our own: puts realms in place. Not for applications, which use a narrow service account. */
export class KeycloakAdmin {
  readonly #url: string;
  readonly #password: string;

  constructor(url: string, password: string) {
    [this.#url, this.#password] = [url, password];
  }

  /** The attributes of a realm, or null when there is no such realm. */
  async findRealmAttributes(name: string): Promise<Readonly<Record<string, unknown>> | null> {
    const response = await this.#call('GET', `realms/${name}`, [200, 404]);
    return response.status === 404 ? null : realm.parse(await response.json()).attributes;
  }

  async createRealm(representation: unknown): Promise<void> {
    await this.#call('POST', 'realms', [201], representation);
  }

  async removeRealm(name: string): Promise<void> {
    await this.#call('DELETE', `realms/${name}`, [204, 404]);
  }

  /** A new signing key of the highest priority: tokens are signed with it from now on. */
  async rotateKeys(name: string): Promise<void> {
    await this.#call('POST', `realms/${name}/components`, [201], {
      name: `signing-${Date.now()}`,
      providerId: 'rsa-generated',
      providerType: 'org.keycloak.keys.KeyProvider',
      config: { priority: [String(Date.now())], enabled: ['true'], active: ['true'], algorithm: ['RS256'] },
    });
  }

  /** Refuses every token of the realm issued before this second, and tells its clients. */
  async pushNotBefore(name: string, seconds: number): Promise<void> {
    await this.setNotBefore(name, seconds);
    await this.#call('POST', `realms/${name}/push-revocation`, [200]);
  }

  /** The same, and tells nobody: who wants to know must ask. */
  async setNotBefore(name: string, seconds: number): Promise<void> {
    await this.#call('PUT', `realms/${name}`, [204], { realm: name, notBefore: seconds });
  }

  async #call(method: string, path: string, expected: readonly number[], body?: unknown): Promise<Response> {
    const response = await fetch(`${this.#url}/admin/${path}`, {
      method,
      headers: { authorization: `Bearer ${await this.#token()}`, 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    if (expected.includes(response.status)) return response;
    throw new Error(`Keycloak answered HTTP ${response.status} to ${method} ${path}: ${await response.text()}`);
  }

  async #token(): Promise<string> {
    const response = await fetch(`${this.#url}/realms/master/protocol/openid-connect/token`, {
      method: 'POST',
      body: new URLSearchParams({
        grant_type: 'password',
        client_id: 'admin-cli',
        username: 'admin',
        password: this.#password,
      }),
    });
    if (!response.ok)
      throw new Error(
        `Keycloak does not know its administrator (HTTP ${response.status}): its database is older than the kept password. Begin anew: npm start -- --reset`,
      );
    return token.parse(await response.json()).access_token;
  }
}
