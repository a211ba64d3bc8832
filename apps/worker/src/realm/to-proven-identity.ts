import type { ProvenIdentity } from '@verbonden/profiles/worker';
import type { RealmIdentity } from './realm-admin.ts';

/** What the profiles domain is told; null where no login proved anything: a name alone is what somebody typed. */
export function toProvenIdentity(identity: RealmIdentity | null): ProvenIdentity | null {
  if (!identity?.givenName || !identity.familyName || identity.nationalNumber === null) return null;
  const { givenName, familyName, bornOn, nationalNumber } = identity;
  return { givenName, familyName, bornOn, nationalNumber, capacities: identity.capacities.flatMap(toCapacity) };
}

/** The attribute holds a number and a name with a blank between: `0200065765 Voorbeeld bv`. */
function toCapacity(written: string): ProvenIdentity['capacities'] {
  const [, number, name] = /^(\S+) (.+)$/.exec(written.trim()) ?? [];
  return number && name ? [{ number, name }] : [];
}
