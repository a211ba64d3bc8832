/** Wraps other keys and never leaves the place where it is held. */
export interface MasterKey {
  /** Stands beside each key that it wrapped, so that two masters can be told apart during a rotation. */
  readonly id: string;
  /** @param context what the key is for; needed again to unwrap it */
  wrap(key: Buffer, context: string): Promise<string>;
  /** Null when this master did not wrap it, not in this context, or it was changed. */
  unwrap(wrapped: string, context: string): Promise<Buffer | null>;
}

/** The master keys at hand. Read anew when it is asked, since a rotation may go on in another process. */
export interface MasterKeys {
  /** Wraps what is new. */
  current(): Promise<MasterKey>;
  find(id: string): Promise<MasterKey | null>;
}
