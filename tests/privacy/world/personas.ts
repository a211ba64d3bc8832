import type { ActorKind } from '@verbonden/privacy-engine';
import { matrix } from '@verbonden/privacy-engine';
import { defaultRealmFile, readRealm } from '../../../infra/keycloak/read-realm.ts';

/** Somebody of the realm file, through one client. */
export interface Persona {
  /** `kcc at the desk`. */
  readonly name: string;
  readonly kind: ActorKind;
  /** The client that the token is asked for; null: no token. */
  readonly client: string | null;
  /** Who types the password; null for a machine and for whoever does not sign in. */
  readonly username: string | null;
  readonly subject: string | null;
  readonly roles: readonly string[];
  readonly organisations: readonly string[];
}

const realm = readRealm(defaultRealmFile, {});
const doors = { person: 'website', staff: 'desk' } as const;

const nobody: Persona = {
  name: 'nobody in particular',
  kind: 'anonymous',
  client: null,
  username: null,
  subject: null,
  roles: [],
  organisations: [],
};

/** Everyone of the realm file at each door where one of their roles counts, the machines, nobody, and an employee at home. */
export const personas: readonly Persona[] = [
  nobody,
  ...realm.users.filter(({ credentials }) => credentials.length > 0).flatMap(atTheirDoors),
  atDoor(user('kcc'), 'person'),
  machine('worker', 'service'),
  machine('partner-caw', 'partner'),
];

type RealmUser = (typeof realm.users)[number];

function user(username: string): RealmUser {
  const found = realm.users.find((one) => one.username === username);
  if (!found) throw new RangeError(`The realm file knows no ${username}.`);
  return found;
}

function atTheirDoors(one: RealmUser): Persona[] {
  const kinds = new Set(matrix.roles.filter(({ name }) => one.realmRoles.includes(name)).flatMap((role) => role.kinds));
  return (['person', 'staff'] as const).filter((kind) => kinds.has(kind)).map((kind) => atDoor(one, kind));
}

function atDoor({ id, username, realmRoles }: RealmUser, kind: keyof typeof doors): Persona {
  return {
    name: `${username} at the ${doors[kind]}`,
    kind,
    client: doors[kind],
    username,
    subject: id,
    roles: realmRoles,
    organisations: realm.organizations
      .filter(({ members }) => members.some((member) => member.username === username))
      .map(({ alias }) => alias),
  };
}

function machine(client: string, kind: 'service' | 'partner'): Persona {
  const account = realm.users.find(({ serviceAccountClientId }) => serviceAccountClientId === client);
  if (!account) throw new RangeError(`The realm file knows no service account of ${client}.`);
  return { ...nobody, name: `the machine ${client}`, kind, client, subject: account.id };
}
