import { jwtVerify, SignJWT } from 'jose';
import { parseCookies } from 'payload';
import { z } from 'zod';
import { cookie } from './cookie.ts';
import { cookieName } from './session-cookie.ts';
import type { SignIn } from './sign-in.ts';

const flow = z.object({ verifier: z.string(), state: z.string(), nonce: z.string(), back: z.string() });

/** One sign-in under way: what must come back unchanged, and where the person wanted to go. */
export type Flow = z.infer<typeof flow>;

const lifetimeInSeconds = 600;

/** Each sign-in has its own cookie, so that two tabs do not spoil each other's. */
const flowCookieName = (signIn: SignIn, state: string): string =>
  cookieName(signIn.origin, `cms-flow-${state.replaceAll(/[^\w-]/g, '').slice(0, 12)}`);

/** The Set-Cookie value that remembers a sign-in until it comes back. */
export async function keptFlow(signIn: SignIn, begun: Flow): Promise<string> {
  const value = await new SignJWT(begun)
    .setProtectedHeader({ alg: 'HS256' })
    .setExpirationTime(`${lifetimeInSeconds} s`)
    .sign(signIn.flowKey);
  const name = flowCookieName(signIn, begun.state);
  return cookie({ name, value, maxAgeInSeconds: lifetimeInSeconds, isSecure: signIn.isSecure });
}

/** The sign-in that was begun in this browser with this state; null when there is none, or it took too long. */
export async function readFlow(signIn: SignIn, headers: Headers, state: string | null): Promise<Flow | null> {
  const kept = state ? parseCookies(headers).get(flowCookieName(signIn, state)) : undefined;
  if (!kept) return null;
  try {
    const { payload } = await jwtVerify(kept, signIn.flowKey, { algorithms: ['HS256'], requiredClaims: ['exp'] });
    const begun = flow.parse(payload);
    return begun.state === state ? begun : null;
  } catch {
    return null;
  }
}

/** The Set-Cookie value that forgets a sign-in. */
export function forgottenFlow(signIn: SignIn, state: string): string {
  return cookie({ name: flowCookieName(signIn, state), value: '', maxAgeInSeconds: 0, isSecure: signIn.isSecure });
}
