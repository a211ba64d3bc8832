import { compactVerify } from 'jose';
import type { OrderRules } from './read-logout.ts';
import { readTokenHeader } from './token-parts.ts';
import type { TokensEnded } from './tokens-ended.ts';
import { Unauthorised } from './unauthorised.ts';
import { reasonOf, toleranceInSeconds } from './verify-token.ts';

/** The client in the realm that is this API itself: what is pushed to it concerns everyone's tokens. */
const ourselves = 'api';

/** Keycloak gives its orders half a minute; one that lives longer was not made by it. */
const longestLifeInSeconds = 60;

const members = ['action', 'expiration', 'id', 'notBefore', 'resource'];

/**
 * What Keycloak's order to a client's admin URL ends. Its form is Keycloak's own: signed by the realm as a token is, but
 * with `expiration` for `exp` and `resource` for `aud`, and no issuer.
 *
 * @throws Unauthorised
 * @throws IdentityUnavailable
 */
export async function readPush(order: string, rules: OrderRules): Promise<TokensEnded> {
  const { kid } = readTokenHeader(order, rules.algorithms, ['jwt']);
  const { payload } = await compactVerify(order, await rules.keys.findKey(kid), {
    algorithms: [...rules.algorithms],
  }).catch((error: unknown) => {
    throw new Unauthorised(reasonOf(error));
  });
  const claims = JSON.parse(new TextDecoder().decode(payload)) as Readonly<Record<string, unknown>>;
  const { action, expiration, id, notBefore, resource } = claims;
  if (action !== 'PUSH_NOT_BEFORE') throw new Unauthorised('type');
  if (Object.keys(claims).toSorted().join() !== members.join()) throw new Unauthorised('claims');
  if (typeof id !== 'string' || id === '' || !isSecond(expiration) || !isSecond(notBefore)) {
    throw new Unauthorised('claims');
  }
  const now = rules.now() / 1000;
  if (expiration <= now) throw new Unauthorised('expired');
  if (expiration > now + longestLifeInSeconds + toleranceInSeconds) throw new Unauthorised('claims');
  // A moment to come would shut everyone out until then, and nothing could take it back.
  if (notBefore > now + toleranceInSeconds) throw new Unauthorised('notYetValid');
  if (typeof resource !== 'string') throw new Unauthorised('claims');
  if (resource !== ourselves && !rules.clients.has(resource)) throw new Unauthorised('audience');
  const whose =
    resource === ourselves ? ({ scope: 'realm', id: '' } as const) : ({ scope: 'client', id: resource } as const);
  return { ...whose, notBefore: new Date(notBefore * 1000) };
}

const isSecond = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) >= 0;
