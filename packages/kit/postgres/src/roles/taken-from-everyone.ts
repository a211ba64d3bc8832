import { logins, owners, type Role } from './role-names.ts';

export interface Taken {
  /** A regular expression over the names of functions of the system. */
  readonly names: string;
  readonly because: string;
  readonly keptBy: readonly Role[];
}

/** What everyone may call in PostgreSQL, and injected SQL is not to; with who needs it here. */
export const takenFromEveryone: readonly Taken[] = [
  {
    names: '^set_config$',
    because: 'It makes any role of an actor, with any claims.',
    keptBy: [...logins, 'privacy_reader'],
  },
  {
    names: '^(lo_.*|loread|lowrite)$',
    because: 'Large objects stand outside every policy: who reads could keep there what any other actor reads.',
    keptBy: [],
  },
  {
    names: '^(pg_logical_emit_message|pg_export_snapshot)$',
    because: 'They keep something, or the snapshot, outside the database.',
    keptBy: [],
  },
  {
    names: '^((query|cursor|table|schema|database)_to_xml.*|ts_stat)$',
    because: 'They run a text as a statement of its own.',
    keptBy: [],
  },
  {
    names: '^pg_(try_)?advisory_(lock|unlock)',
    because: 'A lock of the session outlives the transaction, and holds up whoever takes turns by it.',
    keptBy: logins,
  },
  {
    names: '^pg_(try_)?advisory_xact_lock',
    because: 'It holds up whoever takes turns by it.',
    keptBy: [...logins, ...owners, 'actor_writer'],
  },
  {
    names: '^pg_notify$',
    because: 'Whoever listens would act on it.',
    keptBy: [...logins, ...owners],
  },
];
