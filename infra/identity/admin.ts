import type { IncomingMessage, ServerResponse } from 'node:http';
import { z } from 'zod';
import type { MemoryStore } from './memory-store.ts';
import { readBody } from './read-body.ts';
import type { RealmDirectory } from './realm-directory.ts';
import { type LogoutSender, tellSessionEnded } from './tell-session-ended.ts';

const roleList = z.array(z.object({ name: z.string() }));
const changedUser = z.object({ attributes: z.record(z.string(), z.array(z.string())).default({}) });

export interface AdminCall {
  readonly sender: LogoutSender;
  readonly store: MemoryStore;
  /** What follows `/admin/realms/<realm>/`. */
  readonly path: string;
  readonly query: URLSearchParams;
}

/** The few calls of Keycloak's admin API that we make ourselves: find or remove a person, change roles and organisations, end sessions. */
export async function handleAdmin(call: AdminCall, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { sender, store, path, query } = call;
  const { directory } = sender;
  const send = (status: number, body?: unknown): void => {
    response
      .writeHead(status, { 'content-type': 'application/json' })
      .end(body === undefined ? '' : JSON.stringify(body));
  };
  const [collection, id = '', ...rest] = path.split('/').map(decodeURIComponent);
  const what = `${request.method} ${rest.join('/')}`;

  if (collection === 'users' && id === '' && request.method === 'GET') {
    const found = directory.findByUsername(query.get('username') ?? '');
    return send(200, found ? [{ id: found.id, username: found.username }] : []);
  }
  if (collection === 'roles' && request.method === 'GET') {
    const role = directory.realm.roles.realm.find(({ name }) => name === id);
    return role ? send(200, { id: role.name, name: role.name }) : send(404, { error: 'Could not find role' });
  }
  if (collection === 'organizations') {
    const { status, body } = await changeOrganisations(call, [id, ...rest], request);
    return send(status, body);
  }
  const user = directory.find(id);
  if (collection !== 'users' || !user) return send(404, { error: 'User not found' });
  if (what === 'GET ') {
    const { username, firstName, lastName, attributes } = user;
    return send(200, { id, username, firstName, lastName, attributes, enabled: true });
  }
  if (what === 'DELETE ') {
    directory.removeUser(id);
    store.endSessions(id);
    return send(204);
  }
  if (what === 'PUT ') {
    const changed = changedUser.safeParse(JSON.parse(await readBody(request)));
    if (!changed.success) return send(400, { error: z.prettifyError(changed.error) });
    directory.setAttributes(user, changed.data.attributes);
    return send(204);
  }
  const roles = (): object[] => directory.rolesOf(id).map((name) => ({ id: name, name }));
  if (what === 'GET role-mappings') return send(200, { realmMappings: roles() });
  if (what === 'GET role-mappings/realm/composite') return send(200, roles());
  if (what === 'POST logout') {
    for (const session of store.endSessions(id)) await tellSessionEnded(sender, session);
    return send(204);
  }
  if (what === 'POST role-mappings/realm' || what === 'DELETE role-mappings/realm') {
    const roles = roleList.safeParse(JSON.parse(await readBody(request)));
    if (!roles.success) return send(400, { error: z.prettifyError(roles.error) });
    for (const { name } of roles.data) {
      if (request.method === 'POST') directory.grantRole(id, name);
      else directory.withdrawRole(id, name);
    }
    return send(204);
  }
  return send(404, { error: 'The development issuer does not know this call' });
}

/** An organisation is known by its alias here, where Keycloak has an id for it. */
async function changeOrganisations(
  { sender, query }: AdminCall,
  [alias = '', members, id]: readonly string[],
  request: IncomingMessage,
): Promise<{ status: number; body?: unknown }> {
  const { directory } = sender;
  const member = alias === 'members' ? directory.find(members ?? '') : undefined;
  if (member)
    return { status: 200, body: directory.organisationsOf(member).map((name) => ({ id: name, alias: name })) };
  if (alias === '') {
    const [first, max] = [Number(query.get('first') ?? 0), Number(query.get('max') ?? 10)];
    const page = directory.organisations.slice(first, first + max);
    return { status: 200, body: page.map((name) => ({ id: name, alias: name })) };
  }
  const told = request.method === 'POST' ? z.string().safeParse(JSON.parse(await readBody(request))).data : id;
  const person = directory.find(told ?? '');
  if (!directory.organisations.includes(alias) || members !== 'members' || !person) return { status: 404 };
  if (request.method === 'POST') return { status: directory.addMember(alias, person) ? 201 : 409 };
  return { status: directory.removeMember(alias, person) ? 204 : 400 };
}

/** As in Keycloak: a client whose service account may manage users, or for reading, view them. */
export function mayCallAdmin(directory: RealmDirectory, clientId: unknown, method: string | undefined): boolean {
  if (typeof clientId !== 'string') return false;
  const held = directory.serviceAccountOf(clientId)?.clientRoles['realm-management'] ?? [];
  return held.includes('manage-users') || (method === 'GET' && held.includes('view-users'));
}
