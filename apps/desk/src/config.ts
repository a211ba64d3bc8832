import { z } from 'zod';

const schema = z.object({ api: z.url(), issuer: z.url(), client: z.string().min(1) });

export type DeskConfig = z.infer<typeof schema>;

/** Where the API and the identity provider are, as the server that sent this page says. @throws when it does not say so */
export async function readConfig(): Promise<DeskConfig> {
  const response = await fetch('/config.json', { signal: AbortSignal.timeout(15_000) });
  return schema.parse(await response.json());
}
