import type { Builder } from '@verbonden/kit-graphql';
import { resultUnion } from '@verbonden/kit-graphql';
import type { registerParty } from './party.ts';
import type { registerProfileRefused } from './profile-refused.ts';

/** What commands about a party answer with. */
export interface PartyRefs {
  readonly Party: ReturnType<typeof registerParty>;
  readonly ProfileRefused: ReturnType<typeof registerProfileRefused>;
  readonly PartyResult: ReturnType<typeof registerPartyResult>;
}

/** The party as it was left, or why it was not changed. */
export function registerPartyResult(
  builder: Builder,
  Party: PartyRefs['Party'],
  ProfileRefused: PartyRefs['ProfileRefused'],
) {
  return resultUnion(builder, 'ChangePartyResult', {
    description: 'The party as it is now, or why it was not changed.',
    done: Party,
    refused: ProfileRefused,
  });
}
