import { getPayload, type Payload } from 'payload';
import { cmsConfig } from '../cms-config.ts';
import { readCmsEnv } from '../env.ts';

/** Runs a script against the CMS of this environment and ends the process: 0 when it succeeded, 1 with the reason when not. */
export async function withPayload(work: (payload: Payload) => Promise<number | undefined>): Promise<never> {
  try {
    const env = readCmsEnv(process.env);
    const payload = await getPayload({ config: cmsConfig(env), disableOnInit: true });
    const code = (await work(payload)) ?? 0;
    await payload.destroy();
    process.exit(code);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  }
}
