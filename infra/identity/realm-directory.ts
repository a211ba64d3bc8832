import { timingSafeEqual } from 'node:crypto';
import type { Realm, RealmClient, RealmUser } from '../keycloak/read-realm.ts';

/** Who exists according to the realm file, with the roles and organisations they have at this moment: those can change while we run. */
export class RealmDirectory {
  readonly realm: Realm;
  readonly #roles: Map<string, Set<string>>;
  readonly #members: Map<string, Set<string>>;
  readonly #users: Map<string, RealmUser>;

  constructor(realm: Realm) {
    this.realm = realm;
    this.#users = new Map(realm.users.map((user) => [user.id, user]));
    this.#roles = new Map(realm.users.map(({ id, realmRoles }) => [id, new Set(realmRoles)]));
    this.#members = new Map(
      realm.organizations.map(({ alias, members }) => [alias, new Set(members.map(({ username }) => username))]),
    );
  }

  find(id: string): RealmUser | undefined {
    return this.#users.get(id);
  }

  findByUsername(username: string): RealmUser | undefined {
    const wanted = username.trim().toLowerCase();
    return [...this.#users.values()].find((user) => user.username === wanted || user.email === wanted);
  }

  findClient(clientId: string): RealmClient | undefined {
    return this.realm.clients.find((client) => client.clientId === clientId);
  }

  serviceAccountOf(clientId: string): RealmUser | undefined {
    return this.realm.users.find((user) => user.serviceAccountClientId === clientId);
  }

  /** The person with this name and password, or null: which of the two was wrong is not told. */
  authenticate(username: string, password: string): RealmUser | null {
    const user = this.findByUsername(username);
    const expected = user?.credentials[0]?.value;
    if (!user || expected === undefined) return null;
    const [a, b] = [Buffer.from(expected), Buffer.from(password)];
    return a.length === b.length && timingSafeEqual(a, b) ? user : null;
  }

  removeUser(id: string): void {
    this.#users.delete(id);
  }

  setAttributes(user: RealmUser, attributes: RealmUser['attributes']): void {
    this.#users.set(user.id, { ...user, attributes });
  }

  rolesOf(id: string): string[] {
    return [...(this.#roles.get(id) ?? [])];
  }

  grantRole(id: string, role: string): void {
    this.#roles.get(id)?.add(role);
  }

  withdrawRole(id: string, role: string): void {
    this.#roles.get(id)?.delete(role);
  }

  organisationsOf({ username }: RealmUser): string[] {
    return [...this.#members].filter(([, members]) => members.has(username)).map(([alias]) => alias);
  }

  get organisations(): readonly string[] {
    return [...this.#members.keys()];
  }

  /** Whether that changed anything. */
  addMember(alias: string, { username }: RealmUser): boolean {
    const members = this.#members.get(alias);
    if (!members || members.has(username)) return false;
    members.add(username);
    return true;
  }

  /** Whether that changed anything. */
  removeMember(alias: string, { username }: RealmUser): boolean {
    return this.#members.get(alias)?.delete(username) ?? false;
  }

  audiencesOf({ protocolMappers }: RealmClient): string[] {
    return protocolMappers.flatMap(({ config }) => config['included.custom.audience'] ?? []);
  }
}
