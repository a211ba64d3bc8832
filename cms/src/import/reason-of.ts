import { ValidationError } from 'payload';

/** Why something was not kept, for who reads the report: which field and what of it, and never the statement the database was sent. */
export function reasonOf(fault: unknown): string {
  if (fault instanceof ValidationError) {
    const reasons = new Set(fault.data.errors.map(({ message }) => message));
    return `${fault.message}. ${[...reasons].join(' ')}`;
  }
  if (!(fault instanceof Error)) return String(fault);
  return isOfStatement(fault) && fault.cause instanceof Error ? fault.cause.message : fault.message;
}

/** Drizzle puts the statement with all its values before what Postgres said of it. */
const isOfStatement = ({ message }: Error): boolean => message.startsWith('Failed query:');
