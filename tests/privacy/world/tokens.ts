import { type ActorClaims, createIdentity, toClaims } from '@verbonden/kit-identity';
import { signIn } from '../../../infra/identity/sign-in.ts';
import { serviceToken } from '../../identity/worker-admin.ts';
import type { Persona } from './personas.ts';

const redirects: Readonly<Record<string, string>> = {
  website: 'http://localhost:5000/callback',
  desk: 'http://localhost:5100/callback',
};

/** Tokens live five minutes; one is asked anew well before. */
const freshForInMs = 150_000;

export interface Tokens {
  /** The header of whoever signed in; undefined for nobody in particular. */
  bearerOf(persona: Persona): Promise<string | undefined>;
  /** What the API would tell the database of this persona. */
  claimsOf(persona: Persona): Promise<ActorClaims>;
}

/** Tokens of everyone, signed by this issuer: a person types the password in its form, a machine shows its secret. */
export function tokensOf(issuer: string): Tokens {
  const identity = createIdentity({ issuer, audience: 'verbonden-api', timeoutInMs: 60_000 });
  const kept = new Map<string, { readonly token: string; readonly at: number }>();
  const ask = async ({ client, username }: Persona): Promise<string> => {
    if (client === null) throw new RangeError('Nobody in particular has no token.');
    if (username === null) return serviceToken(issuer, client, `${client}-for-development-only`);
    const redirectUri = redirects[client] ?? '';
    const { tokens } = await signIn({ issuer, clientId: client, redirectUri, username, password: 'demo' });
    return tokens.access_token;
  };
  const bearerOf: Tokens['bearerOf'] = async (persona) => {
    if (persona.client === null) return undefined;
    const known = kept.get(persona.name);
    if (known && Date.now() - known.at < freshForInMs) return `Bearer ${known.token}`;
    const token = await ask(persona);
    kept.set(persona.name, { token, at: Date.now() });
    return `Bearer ${token}`;
  };
  return { bearerOf, claimsOf: async (persona) => toClaims(await identity.actorOf(await bearerOf(persona))) };
}
