import type { TransactionSql } from 'postgres';
import type { Probe } from './mutant.ts';

/**
 * What the database says to whoever enters with these claims as this role (null: as the role alone, without entering), statement by
 * statement: the one value of a question, how many rows a command touched, or the code of the error. Everything is put back.
 */
export const functionThatSays = `
  create schema mutants;
  grant usage on schema mutants to public;
  create function mutants.said(claims text, role_name text, statements text[]) returns text[] language plpgsql as $said$
  declare
    answers text[] := '{}';
    statement text;
    answer text;
    touched bigint;
  begin
    begin
      if claims is not null then
        perform privacy.enter(claims, null);
      end if;
      perform set_config('role', role_name, true);
      foreach statement in array statements loop
        begin
          if statement ~ '^(select|with)' then
            execute statement into answer;
          else
            execute statement;
            get diagnostics touched = row_count;
            answer := touched;
          end if;
          raise exception using errcode = 'V0999';
        exception when others then
          answers := answers || case sqlstate when 'V0999' then coalesce(answer, 'null') else sqlstate end;
        end;
      end loop;
      raise exception using errcode = 'V0999';
    exception when others then
      if sqlstate <> 'V0999' then
        answers := answers || sqlstate;
      end if;
    end;
    return answers;
  end $said$;
  create function mutants.yes() returns boolean language sql return true;
  create function mutants.yes(uuid) returns boolean language sql return true;
  create function mutants.yes(uuid, text, text) returns boolean language sql return true;
  create function mutants.no(uuid, text, text) returns boolean language sql return false;
  create function mutants.nothing() returns void language sql as '';
  grant execute on all functions in schema mutants to public;`;

export interface Saying {
  readonly claims: object | null;
  readonly role: string;
  readonly statements: readonly string[];
}

/** A probe that asks these statements. */
export function saying({ claims, role, statements }: Saying): Probe {
  const told = claims === null ? null : JSON.stringify(claims);
  return {
    key: JSON.stringify([told, role, statements]),
    ask: async (tx: TransactionSql) => {
      const [row] = await tx<{ answers: string[] }[]>`
        select mutants.said(${told}, ${role}, ${statements as string[]}) as answers`;
      return JSON.stringify(row?.answers);
    },
  };
}
