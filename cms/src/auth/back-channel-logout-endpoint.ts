import { jwtVerify } from 'jose';
import type { Endpoint, Where } from 'payload';
import { z } from 'zod';
import { isUnavailable } from './is-unavailable.ts';
import { reasonOf } from './reason-of.ts';
import type { SignIn } from './sign-in.ts';
import { keyReader } from './signed-in.ts';

const logoutEvent = 'http://schemas.openid.net/event/backchannel-logout';

const logoutClaims = z
  .object({
    sub: z.string().optional(),
    sid: z.string().optional(),
    nonce: z.undefined().optional(),
    events: z.object({ [logoutEvent]: z.object({}) }),
  })
  .refine(({ sub, sid }) => Boolean(sub || sid));

/**
 * Keycloak calls here when a session ends elsewhere: an administrator, another application, a password changed.
 * @see https://openid.net/specs/openid-connect-backchannel-1_0.html#Validation
 */
export function backChannelLogoutEndpoint({ keycloak, sessions }: SignIn): Endpoint {
  const keys = keyReader(keycloak);
  return {
    path: '/oidc/backchannel-logout',
    method: 'post',
    handler: async (req) => {
      const answer = (status: number): Response =>
        new Response(null, { status, headers: { 'Cache-Control': 'no-store' } });
      try {
        const token = new URLSearchParams((await req.text?.()) ?? '').get('logout_token') ?? '';
        const { payload } = await jwtVerify(token, await keys(), {
          issuer: keycloak.issuer,
          audience: keycloak.clientId,
          algorithms: ['RS256', 'PS256', 'ES256'],
          requiredClaims: ['iat', 'jti'],
          maxTokenAge: '2 m',
          clockTolerance: 5,
        });
        const { sid, sub } = logoutClaims.parse(payload);
        const where: Where = sid ? { keycloakSession: { equals: sid } } : { sub: { equals: sub } };
        await sessions.end(req.payload, where);
        return answer(200);
      } catch (error) {
        req.payload.logger.warn({ ...reasonOf(error), msg: 'A back-channel logout was refused' });
        return answer(isUnavailable(error) ? 503 : 400);
      }
    },
  };
}
