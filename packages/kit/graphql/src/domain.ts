import type { Builder } from './builder.ts';
import type { PlannedRef } from './planned-ref.ts';

/** The entities of all domains, by name. One of another domain may be missing from this process: then it is a stub with an id. */
export interface EntityRefs {
  /** @throws RangeError when no domain has an entity of that name */
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
