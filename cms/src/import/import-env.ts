import { z } from 'zod';

const schema = z.object({
  IPDC_API_KEY: z.string().min(1).optional(),
  INIT_CWD: z.string().optional(),
});

export interface ImportEnv {
  /** For feeds that ask for one. */
  readonly apiKey: string | null;
  /** Where the person stands who typed the command: npm itself goes to the folder of the package. */
  readonly folder: string;
}

/** What the environment says to an import. @throws Error naming the variable that is wrong */
export function readImportEnv(source: NodeJS.ProcessEnv): ImportEnv {
  const parsed = schema.safeParse(source);
  if (!parsed.success) throw new Error('IPDC_API_KEY is set but empty: leave it out or give the key of the feed.');
  return Object.freeze({
    apiKey: parsed.data.IPDC_API_KEY ?? null,
    folder: parsed.data.INIT_CWD ?? process.cwd(),
  });
}
