import { type RequestContext, readBack, soughtId } from '@verbonden/kit-graphql';
import type { Tx } from '@verbonden/kit-postgres';
import type { GraphQLResolveInfo } from 'graphql';
import { forParty } from '../data/for-party.ts';
import { anyParty } from '../data/sources/party-source.ts';
import type { ProfileRefusal } from './profile-refused.ts';

interface Asked {
  /** Whose it is; null or absent: of who asks. */
  readonly party?: string | null | undefined;
}

/** The party as a command left it, or why it did not; null when it is not there for who asks. */
export async function changedParty(
  { party }: Asked,
  command: (tx: Tx, partyId: string) => Promise<string | ProfileRefusal | null | undefined>,
  context: RequestContext,
  info: GraphQLResolveInfo,
) {
  const partyId = party === null || party === undefined ? null : soughtId(party);
  const outcome = await context.asActor((tx) => forParty(tx, partyId, (id) => command(tx, id)));
  return readBack(anyParty, outcome, context, info);
}
