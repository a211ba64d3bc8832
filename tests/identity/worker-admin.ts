import * as oidc from 'openid-client';
import { z } from 'zod';

const people = z.array(z.object({ id: z.string() })).length(1);
const role = z.object({ id: z.string(), name: z.string() });

export interface WorkerAdmin {
  grantRole(username: string, role: string): Promise<void>;
  withdrawRole(username: string, role: string): Promise<void>;
  endSessions(username: string): Promise<void>;
}

/** Changes people in the realm the way the worker may: with the narrow service account of the realm file. */
export async function workerAdmin(url: string): Promise<WorkerAdmin> {
  const token = await serviceToken(`${url}/realms/verbonden`, 'worker', 'worker-for-development-only');
  const call = async (method: string, path: string, body?: unknown): Promise<unknown> => {
    const response = await callAdmin(url, token, { method, path, body });
    if (!response.ok) throw new Error(`${method} ${path} was answered with HTTP ${response.status}.`);
    const text = await response.text();
    return text === '' ? null : JSON.parse(text);
  };
  const idOf = async (username: string): Promise<string> =>
    people.parse(await call('GET', `users?username=${username}&exact=true`))[0]?.id ?? '';
  const changeRole = (method: string) => async (username: string, name: string) => {
    const found = role.parse(await call('GET', `roles/${name}`));
    await call(method, `users/${await idOf(username)}/role-mappings/realm`, [found]);
  };
  return {
    grantRole: changeRole('POST'),
    withdrawRole: changeRole('DELETE'),
    endSessions: async (username) => {
      await call('POST', `users/${await idOf(username)}/logout`);
    },
  };
}

export async function serviceToken(issuer: string, clientId: string, secret: string): Promise<string> {
  const configuration = await oidc.discovery(new URL(issuer), clientId, secret, undefined, {
    execute: [oidc.allowInsecureRequests],
  });
  const { access_token } = await oidc.clientCredentialsGrant(configuration);
  return access_token;
}

interface AdminRequest {
  readonly method: string;
  readonly path: string;
  readonly body?: unknown;
}

export function callAdmin(url: string, token: string, { method, path, body }: AdminRequest): Promise<Response> {
  return fetch(`${url}/admin/realms/verbonden/${path}`, {
    method,
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
}
