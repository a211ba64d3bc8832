/** The key of one person: what is sealed with it opens for as long as the key exists. */
export interface SubjectKey {
  /** The party (uuid) whose key this is. */
  readonly subject: string;
  /** 32 bytes. */
  readonly key: Buffer;
}

/** Keys that belong to the house and not to a person. Their content survives a rotation. */
export type SecretName = 'look-up' | 'log-seal' | 'erasure-journal';

/**
 * Keys, kept outside the database and outside its backups, each wrapped by the master key. A key that was destroyed takes what it sealed with it,
 * in every backup of the database.
 */
export interface KeyStore {
  /** The key of this person, made when there is none. @throws PersonErased when it was destroyed */
  sealFor(subject: string): Promise<SubjectKey>;
  /** The key of this person; null when there is none, or none any more. */
  find(subject: string): Promise<SubjectKey | null>;
  /** Takes effect at once, in every process, and for good. Repeats without harm, also for who never had a key. */
  destroy(subject: string): Promise<void>;
  /** 32 bytes, the same in every process; made at the first need. */
  secret(name: SecretName): Promise<Buffer>;
  /** How many keys were wrapped anew, because another master key than the current one wrapped them. What was stopped half-way goes on. */
  rotate(): Promise<number>;
}
