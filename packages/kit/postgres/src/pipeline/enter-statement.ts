import type { Capability } from '../roles/role-names.ts';

/** How long a commit may take before its answer leaves, as a transaction says it when it begins. */
export interface Durability {
  /** True: the commit waits for the disk. Absent: only that of a writer does; what a reader wrote to the log may be lost in a crash. */
  readonly isDurable?: boolean | undefined;
}

/**
 * Whether a commit waits for the disk. NOTE: that of a log line about what may never be lost (the matrix says which field groups) always
 * does, whatever is said here: the database sees to it.
 */
export function isDurable({ capability, isDurable: asked }: { readonly capability: Capability } & Durability): boolean {
  return asked ?? capability !== 'actor_reader';
}

/** The setting for a commit that need not wait for the disk; part of the statement that enters. */
export const unhurried = `set_config('synchronous_commit', 'off', true)`;
