import { type Action, type Actor, type Decision, decide, matrix, type World } from '@verbonden/privacy-engine';
import { fixtureTables } from '../fixture/fixture-tables.ts';
import type { Persona } from '../world/personas.ts';
import type { Place } from '../world/place.ts';

/** What is asked for each table and object: the groups of the matrix, and what hangs below them. */
export interface Asked {
  readonly action: Action;
  readonly purpose: string | null;
  readonly objects: readonly string[];
}

/** The persona as the engine knows actors. */
export function actorOf({ kind, subject, client, roles, organisations }: Persona, capacity: string | null): Actor {
  return { kind, subject, client, roles, organisations, capacity, statusCode: null };
}

/** Which rows the engine allows, as `table object`, sorted. */
export function allowedRows({ persona, capacity }: Place, { action, purpose, objects }: Asked, world: World): string[] {
  const actor = actorOf(persona, capacity);
  const verdicts = new Map<string, Decision>();
  const verdictOn = (fieldGroup: string, object: string): Decision => {
    const key = `${fieldGroup} ${object}`;
    const found = verdicts.get(key) ?? decide(matrix, { actor, object, fieldGroup, action, purpose }, world);
    verdicts.set(key, found);
    return found;
  };
  return fixtureTables
    .flatMap(({ name, group }) =>
      objects.filter((object) => verdictOn(group, object).allowed).map((object) => `${name} ${object}`),
    )
    .toSorted();
}

/** Every purpose there is, and none. */
export const statedPurposes: readonly (string | null)[] = [null, ...matrix.purposes.map(({ name }) => name)];
