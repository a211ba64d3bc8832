import type { Tx } from '@verbonden/kit-postgres';
import type { AboutPersonSource } from './about-person-source.ts';

/**
 * Takes away everything that names or describes a person whose erasure was decided, in every domain; what oversight keeps goes last, and with it the
 * right to do this. For the worker, after `oversight.begin_erasure` and once the person's key is gone. Repeats without harm until it is finished.
 */
export async function eraseParty(tx: Tx, registry: readonly AboutPersonSource[], party: string): Promise<void> {
  for (const domain of registry) await domain.erase(tx, party);
}
