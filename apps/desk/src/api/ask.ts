import type { Result } from '@verbonden/client';
import { Problem } from './problem.ts';

interface Renewing {
  renew(): Promise<boolean>;
}

/** The data of an answer; a token that is refused is renewed, and the same is asked once more. @throws Problem for any other answer */
export async function ask<Data>(session: Renewing, call: () => Promise<Result<Data>>): Promise<Data> {
  const first = await call();
  const isTokenRefused = !first.ok && first.error.code === 'UNAUTHENTICATED';
  const result = isTokenRefused && (await session.renew()) ? await call() : first;
  if (!result.ok) throw new Problem(result.error);
  return result.data;
}
