import type { PipelinePool } from '../pipeline/pipeline-pool.ts';

/**
 * Whether the database answers within two seconds, the way requests ask it: through the pool, as the public.
 * @param probe a statement that fails where something this process needs is not there yet
 */
export async function isReady(pool: PipelinePool, probe = 'select 1'): Promise<boolean> {
  try {
    await pool.run({
      capability: 'public_reader',
      claims: {},
      name: `ready ${probe}`,
      text: probe,
      values: [],
      signal: AbortSignal.timeout(2000),
    });
    return true;
  } catch {
    return false;
  }
}
