import { createHash } from 'node:crypto';
import { z } from 'zod';
import { KeysUnavailable } from './key-errors.ts';
import type { MasterKey } from './master-key.ts';

const answers = {
  wrap: z.object({ wrapped: z.string().min(1) }),
  unwrap: z.object({ key: z.base64() }),
} as const;

export interface KmsOptions {
  /** The address of the master key, without a slash at its end; a new version of that key has another one. */
  readonly url: string;
  /** Sent as bearer token. */
  readonly token: string;
  readonly timeoutInMs?: number;
}

/**
 * A master key that a key management service holds (see the README for the two calls). It never comes here; keys are sent there to be wrapped
 * and unwrapped.
 * @throws KeysUnavailable from both calls when the service does not answer as agreed
 */
export function kmsMasterKey({ url, token, timeoutInMs = 10_000 }: KmsOptions): MasterKey {
  const call = async (act: keyof typeof answers, body: object): Promise<{ status: number; json: unknown }> => {
    try {
      const response = await fetch(`${url}/${act}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
        body: JSON.stringify(body),
        signal: AbortSignal.timeout(timeoutInMs),
      });
      return { status: response.status, json: await response.json() };
    } catch (cause) {
      throw new KeysUnavailable(`The key management service at ${new URL(url).host} does not answer.`, { cause });
    }
  };
  const expected = <T>(schema: z.ZodType<T>, { status, json }: { status: number; json: unknown }): T => {
    const parsed = schema.safeParse(json);
    if (status === 200 && parsed.success) return parsed.data;
    throw new KeysUnavailable(`The key management service at ${new URL(url).host} answered ${status}, not as agreed.`);
  };
  return {
    id: createHash('sha256').update('verbonden master key at ').update(url).digest('hex').slice(0, 16),
    async wrap(key, context) {
      return expected(answers.wrap, await call('wrap', { key: key.toString('base64'), context })).wrapped;
    },
    async unwrap(wrapped, context) {
      const answer = await call('unwrap', { wrapped, context });
      // The one refusal that is about the key and not about the service.
      if (answer.status === 422) return null;
      return Buffer.from(expected(answers.unwrap, answer).key, 'base64');
    },
  };
}
