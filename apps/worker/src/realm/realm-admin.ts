import { z } from 'zod';
import { type RealmRefusal, RealmUnavailable } from './realm-errors.ts';
import { type RealmPlace, ServiceToken } from './service-token.ts';

/** Where the realm keeps what a login proved about a person. */
const provenAttributes = ['national-number', 'birth-date', 'capacities'];

/** What a login proved about a person, as the realm keeps it in attributes that no token holds. What it does not know is null. */
export interface RealmIdentity {
  readonly givenName: string | null;
  readonly familyName: string | null;
  /** Civil date. */
  readonly bornOn: string | null;
  /** Eleven digits, as they came. */
  readonly nationalNumber: string | null;
  /** For which businesses and associations they may act: number and name, as they came. */
  readonly capacities: readonly string[];
}

/** An employee, as others who work here may know them. */
export interface RealmColleague {
  readonly name: string | null;
  /** Those that were given, not those that every account has. */
  readonly roles: readonly string[];
}

export interface RoleChange {
  /** The id of the account in the realm. */
  readonly subject: string;
  /** A realm role, or `organisation:<alias>` for being a member of it. */
  readonly role: string;
  readonly act: 'assign' | 'withdraw';
}

const role = z.object({ id: z.string(), name: z.string() });
const mappings = z.object({
  realmMappings: z.array(z.object({ name: z.string() })).default([]),
  clientMappings: z.record(z.string(), z.unknown()).default({}),
});
/** What Keycloak gives to every account of its own accord. */
const defaultRoles = /^(default-roles-.*|offline_access|uma_authorization)$/;
const organisations = z.array(z.object({ id: z.string(), alias: z.string() }));
const person = z.looseObject({
  firstName: z.string().optional(),
  lastName: z.string().optional(),
  attributes: z.record(z.string(), z.array(z.string())).optional(),
});
const pageSize = 100;
const organisationPrefix = 'organisation:';

interface Asked {
  readonly status: number;
  readonly body: unknown;
}

/**
 * The few things that the worker does in the realm, with its own narrow service account. The API process has no such rights.
 * @throws RealmUnavailable from each call when Keycloak does not answer as it should
 */
export class RealmAdmin {
  readonly #place: RealmPlace;
  readonly #token: ServiceToken;

  constructor(place: RealmPlace) {
    this.#place = place;
    this.#token = new ServiceToken(place);
  }

  /** Null when it is so from now on, also when it was so already; else what the realm does not know. */
  async changeRole({ subject, role: name, act }: RoleChange): Promise<RealmRefusal | null> {
    if (!(await this.#findPerson(subject))) return 'unknownPerson';
    return name.startsWith(organisationPrefix)
      ? this.#changeMember(subject, name.slice(organisationPrefix.length), act)
      : this.#changeRealmRole(subject, name, act);
  }

  /** What the login proved about this account; null when there is no such account. */
  async findIdentity(subject: string): Promise<RealmIdentity | null> {
    const found = await this.#findPerson(subject);
    if (!found) return null;
    return {
      givenName: found.firstName ?? null,
      familyName: found.lastName ?? null,
      bornOn: found.attributes?.['birth-date']?.[0] ?? null,
      nationalNumber: found.attributes?.['national-number']?.[0] ?? null,
      capacities: found.attributes?.['capacities'] ?? [],
    };
  }

  /** What colleagues call the holder of this account, and what they do here; null when there is no such account. */
  async findColleague(subject: string): Promise<RealmColleague | null> {
    const found = await this.#findPerson(subject);
    if (!found) return null;
    const name = [found.firstName, found.lastName].filter(Boolean).join(' ');
    const { realmMappings } = await this.#mappingsOf(subject);
    const roles = realmMappings.map((held) => held.name).filter((held) => !defaultRoles.test(held));
    return { name: name === '' ? null : name, roles };
  }

  /**
   * Takes away the account of somebody who is erased. One that is somebody else's as well (it has a role that is no person's own, or belongs to an
   * organisation) stays, without what a login proved about the person. Repeats without harm.
   * @param isOwn whether a role is one that a person has for themselves
   */
  async closeAccount(subject: string, isOwn: (role: string) => boolean): Promise<void> {
    const found = await this.#findPerson(subject);
    if (!found) return;
    const path = `users/${encodeURIComponent(subject)}`;
    if (await this.#isOwnAccount(subject, isOwn)) {
      await this.#ask('DELETE', path, [204, 404]);
      return;
    }
    const attributes = Object.entries(found.attributes ?? {}).filter(([name]) => !provenAttributes.includes(name));
    await this.#ask('PUT', path, [204, 404], { ...found, attributes: Object.fromEntries(attributes) });
  }

  /** Whether the realm answers and lets the worker in. */
  isReachable(): Promise<boolean> {
    return this.#token.get().then(
      () => true,
      () => false,
    );
  }

  async #isOwnAccount(subject: string, isOwn: (role: string) => boolean): Promise<boolean> {
    const held = await this.#mappingsOf(subject);
    const given = held.realmMappings.filter(({ name }) => !defaultRoles.test(name));
    if (!given.every(({ name }) => isOwn(name)) || Object.keys(held.clientMappings).length > 0) return false;
    const path = `organizations/members/${encodeURIComponent(subject)}/organizations`;
    const { body } = await this.#ask('GET', path, [200]);
    return organisations.parse(body).length === 0;
  }

  async #mappingsOf(subject: string): Promise<z.infer<typeof mappings>> {
    return mappings.parse((await this.#ask('GET', `users/${encodeURIComponent(subject)}/role-mappings`, [200])).body);
  }

  async #changeRealmRole(subject: string, name: string, act: RoleChange['act']): Promise<RealmRefusal | null> {
    const found = await this.#ask('GET', `roles/${encodeURIComponent(name)}`, [200, 404]);
    if (found.status === 404) return 'unknownRole';
    const path = `users/${encodeURIComponent(subject)}/role-mappings/realm`;
    await this.#ask(act === 'assign' ? 'POST' : 'DELETE', path, [204], [role.parse(found.body)]);
    return null;
  }

  async #changeMember(subject: string, alias: string, act: RoleChange['act']): Promise<RealmRefusal | null> {
    const id = await this.#findOrganisation(alias);
    if (id === null) return 'unknownOrganisation';
    const members = `organizations/${encodeURIComponent(id)}/members`;
    // 409: is one already; 400 or 404: is none any more.
    if (act === 'assign') await this.#ask('POST', members, [201, 204, 409], subject);
    else await this.#ask('DELETE', `${members}/${encodeURIComponent(subject)}`, [204, 400, 404]);
    return null;
  }

  /** NOTE: Keycloak looks for organisations by name and domain alone, so they are gone through. */
  async #findOrganisation(alias: string): Promise<string | null> {
    for (let first = 0; ; first += pageSize) {
      const { body } = await this.#ask('GET', `organizations?first=${first}&max=${pageSize}`, [200]);
      const page = organisations.parse(body);
      const found = page.find((organisation) => organisation.alias === alias);
      if (found || page.length < pageSize) return found?.id ?? null;
    }
  }

  async #findPerson(subject: string): Promise<z.infer<typeof person> | null> {
    const { status, body } = await this.#ask('GET', `users/${encodeURIComponent(subject)}`, [200, 404]);
    return status === 404 ? null : person.parse(body);
  }

  async #ask(method: string, path: string, expected: readonly number[], body?: unknown): Promise<Asked> {
    const { url, realm, timeoutInMs = 10_000 } = this.#place;
    const token = await this.#token.get();
    const response = await fetch(`${url}/admin/realms/${realm}/${path}`, {
      method,
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      signal: AbortSignal.timeout(timeoutInMs),
    }).catch((cause: unknown) => {
      throw new RealmUnavailable('Keycloak does not answer.', { cause });
    });
    if (response.status === 401) this.#token.forget();
    // Its own words may name the person, and are left out.
    if (!expected.includes(response.status)) {
      throw new RealmUnavailable(`Keycloak answered HTTP ${response.status} to ${method} ${path.split('/')[0]}.`);
    }
    const text = await response.text();
    return { status: response.status, body: text === '' ? null : JSON.parse(text) };
  }
}
