import { type KeyStore, lookUpHash, sealText } from '@verbonden/kit-keys';
import type { NumbersAllowed } from '../domain/national-number.ts';
import { type ProvenIdentity, toProvenIdentity } from '../domain/proven-identity.ts';
import { oneWaiting, type RunAsWorker } from './one-waiting.ts';

/** Asks the identity provider what it proves of an account; null when it proves nothing. */
export type FetchIdentity = (subject: string) => Promise<ProvenIdentity | null>;

interface Anchoring {
  readonly fetch: FetchIdentity;
  /** Told why an account could not be asked about, or what was told not kept; it waits, and others go first. Absent: the error is thrown. */
  readonly onFailure?: (error: unknown) => void;
  readonly keys: KeyStore;
  readonly numbersAllowed: NumbersAllowed;
  /** The name of the provider, kept beside what it proved. */
  readonly source: string;
}

/** What an account proves says that two who were taken for one are two; which, says `contradicted_at` of their merge. */
class MergeContradicted extends Error {
  constructor() {
    super('a login proves that two who were taken for one are two: their merge is to be undone');
  }
}

/** The column for which a national number is sealed. */
export const nationalNumberColumn = 'profiles.national_numbers.number';

/**
 * Anchors the identity of the account that waits the longest; whether there was one. When the provider is away, or what it told cannot be kept, it is
 * put back.
 */
export function anchorWaitingIdentity(run: RunAsWorker, anchoring: Anchoring): Promise<boolean> {
  return oneWaiting(run, {
    take: async (execute) => (await execute('select * from profiles.waiting_identity()', []))[0],
    work: async (execute, waiting) => {
      const party = String(waiting['party_id']);
      const body = await bodyOf(party, String(waiting['subject']), anchoring);
      const [anchored] = await execute('select profiles.anchor_identity($1::uuid, $2::text::jsonb) as contradicts', [
        party,
        JSON.stringify(body),
      ]);
      if (anchored?.['contradicts'] === true) anchoring.onFailure?.(new MergeContradicted());
    },
    postpone: (execute, waiting) =>
      execute('select profiles.postpone_identity($1::uuid)', [String(waiting['party_id'])]),
    onFailure: anchoring.onFailure,
  });
}

async function bodyOf(party: string, subject: string, anchoring: Anchoring): Promise<object> {
  const told = await anchoring.fetch(subject);
  return told ? toBody(party, toProvenIdentity(told, anchoring.numbersAllowed), anchoring) : {};
}

async function toBody(party: string, proven: ProvenIdentity, { keys, source }: Anchoring): Promise<object> {
  const { nationalNumber: number, ...rest } = proven;
  if (number === null) return { ...rest, source };
  return {
    ...rest,
    source,
    number: sealText(await keys.sealFor(party), nationalNumberColumn, number),
    lookUp: lookUpHash(await keys.secret('look-up'), 'national-number', number),
  };
}
