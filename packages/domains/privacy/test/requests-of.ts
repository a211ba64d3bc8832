import { sql } from 'drizzle-orm';
import type { AboutPersonSource } from '../src/data/about-person-source.ts';
import type { OversightWorld, Somebody } from './oversight-world.ts';

/** What is answered of a request; with the kind alone when it is refused. */
export interface AnsweredRequest {
  readonly __typename: string;
  readonly id: string;
  readonly party: string;
  readonly kind?: string;
  readonly receivedOn: string;
  readonly dueOn: string;
}

/** A domain elsewhere that keeps one name per party. */
export function namesElsewhere(): { readonly kept: Map<string, string>; readonly elsewhere: AboutPersonSource } {
  const kept = new Map<string, string>();
  const elsewhere: AboutPersonSource = {
    name: 'elsewhere',
    export: (_tx, party) => Promise.resolve(kept.has(party) ? { identity: { name: kept.get(party) } } : {}),
    erase: (_tx, party) => Promise.resolve(void kept.delete(party)),
  };
  return { kept, elsewhere };
}

/** Requests in this world, which is there once the tests run. */
export function requestsOf(world: () => OversightWorld) {
  const run = async (
    actor: Somebody,
    operation: string,
    variables: Record<string, unknown>,
  ): Promise<AnsweredRequest | null> =>
    Object.values(await world().data(actor, operation, variables))[0] as unknown as AnsweredRequest | null;
  return {
    /** What this operation answers. */
    run,
    /** An access request, unless more says otherwise. */
    open: async (actor: Somebody, party: string, more: Record<string, unknown> = {}): Promise<AnsweredRequest> => {
      const details = 'Wat weet u over mij?';
      const request = await run(actor, 'OpenDataRequest', { party, right: 'ACCESS', details, ...more });
      if (!request) throw new Error('nothing was answered');
      return request;
    },
    /** Whether the actor may read who this party is. */
    mayRead: async (actor: Somebody, party: string): Promise<boolean | undefined> => {
      const [row] = await world().as(actor, (tx) =>
        tx.execute<{ may: boolean }>(sql`select privacy.may(${party}, 'identity', 'read') as may`),
      );
      return row?.may;
    },
    /** What the worker does once somebody was told, or cannot be by mail. */
    tell: async (id: string, how: 'mailed' | 'by-hand'): Promise<void> => {
      await world().worker`select oversight.begin_telling(${id})`;
      await world().worker`select oversight.end_telling(${id}, ${how})`;
    },
  };
}
