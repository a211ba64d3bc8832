import type { PlannedRef } from './planned-ref.ts';
import type { Builder } from './schema-types.ts';

/** The entities of other domains, by name: the type itself where that domain lives in this process, else a stub with an id. */
export interface EntityRefs {
  /** @throws RangeError when no domain that was registered before has an entity of that name */
  get(name: string): PlannedRef;
}

/** Registered operations: the text of each, by name. */
export type Operations = Readonly<Record<string, string>>;

/** What a domain is to the API: one value. Nothing else knows whether it is alone in its process. */
export interface Domain {
  readonly name: string;
  /** Adds types and fields. Returns the entities that other domains may point at, by name. */
  register(builder: Builder, entities: EntityRefs): Readonly<Record<string, PlannedRef>>;
  readonly operations: Operations;
}
