import * as oidc from 'openid-client';
import { z } from 'zod';
import { type CmsRole, toCmsRoles } from '../access/cms-role.ts';
import type { Keycloak } from './keycloak.ts';

const roleList = z.array(z.object({ name: z.string() }));
const account = z.object({ enabled: z.boolean() });

/**
 * What Keycloak says a person may do at this moment, asked without them: for work they left behind, such as a scheduled
 * publication. Someone who is gone or switched off has no roles.
 *
 * @throws when Keycloak does not answer, or does not let the CMS look (its service account needs `view-users`)
 */
export async function currentRoles(keycloak: Keycloak, sub: string): Promise<CmsRole[]> {
  const configuration = await keycloak.configuration();
  const { access_token } = await oidc.clientCredentialsGrant(configuration);
  const ask = async (path: string): Promise<unknown> => {
    const url = new URL(
      `${keycloak.issuer.replace('/realms/', '/admin/realms/')}/users/${encodeURIComponent(sub)}${path}`,
    );
    const response = await oidc.fetchProtectedResource(configuration, access_token, url, 'GET');
    if (response.status === 404) return null;
    if (!response.ok) throw new Error(`Keycloak answered HTTP ${response.status} when asked who someone is`);
    return response.json();
  };
  const found = await ask('');
  if (found === null || !account.parse(found).enabled) return [];
  return toCmsRoles(roleList.parse(await ask('/role-mappings/realm/composite')).map(({ name }) => name));
}
