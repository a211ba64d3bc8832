import type { KeyStore } from '@verbonden/kit-keys';
import type { Tx } from '@verbonden/kit-postgres';
import type { PlannedRef } from './planned-ref.ts';
import type { Builder } from './schema-types.ts';

/** The entities of other domains, by name: the type itself where that domain lives in this process, else a stub with an id. */
export interface EntityRefs {
  /** @throws RangeError when no domain that was registered before has an entity of that name */
  get(name: string): PlannedRef;
}

/** Registered operations: the text of each, by name. */
export type Operations = Readonly<Record<string, string>>;

/** What a domain holds about one person, for whoever answers the person's own requests. */
export interface AboutPerson {
  /** Of the domain, as the person reads it in an export: `profiles`. */
  readonly name: string;
  /** Everything that is stored about this party, as plain JSON, what is sealed opened with these keys; empty when there is nothing. */
  export(tx: Tx, partyId: string, keys: Pick<KeyStore, 'find'>): Promise<Readonly<Record<string, unknown>>>;
  /** Takes away everything that names or describes this party and leaves what must be accounted for. Repeats without harm. */
  erase(tx: Tx, partyId: string): Promise<void>;
}

/** What a domain is to the API: one value. Nothing else knows whether it is alone in its process. */
export interface Domain {
  readonly name: string;
  /** Adds types and fields. Returns the entities that other domains may point at, by name. */
  register(builder: Builder, entities: EntityRefs): Readonly<Record<string, PlannedRef>>;
  readonly operations: Operations;
  /** Why each registered operation that reads or changes data about people may run; the request narrows it to one, and one needs no narrowing. */
  readonly purposes?: Readonly<Record<string, readonly string[]>>;
  /** Channels of the database on which its subscriptions are announced. */
  readonly channels?: readonly string[];
  /** Present when it stores anything about people. */
  readonly aboutPerson?: AboutPerson;
}
