import { getPayload } from 'payload';

/**
 * Brings the CMS up whole: Payload with its clock for scheduled publishing, which would otherwise wait for a first visitor.
 * What is missing is said in one sentence, and the process ends.
 */
export async function startCms(): Promise<void> {
  try {
    const { default: config } = await import('./payload.config.ts');
    await getPayload({ config, cron: true });
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(1);
  }
}
