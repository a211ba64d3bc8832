import type { ActorKind } from './matrix-file.ts';

const forHumans: readonly string[] = ['emergency', 'oversight'];

/** Whether this kind of actor may state the purpose at all: emergency and oversight ask for a human who answers for it. */
export function isPurposeFor(kind: ActorKind, purpose: string): boolean {
  return (kind !== 'service' && kind !== 'partner') || !forHumans.includes(purpose);
}

/** Whether the relation counts for this kind of actor: an employee opens their own file as a citizen does. */
export function isRelationFor(kind: ActorKind, relation: string): boolean {
  return relation !== 'self' || kind === 'person';
}
