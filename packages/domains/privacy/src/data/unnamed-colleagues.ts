import type { Execute } from '@verbonden/kit-postgres';

/** An account as the realm knows it. */
export interface NamedColleague {
  readonly account: string;
  /** Null: the realm knows none. */
  readonly name: string | null;
  /** Realm roles. */
  readonly roles: readonly string[];
}

/** Accounts of colleagues that the realm is to name, at most two hundred. As worker_login. */
export async function findUnnamedColleagues(execute: Execute): Promise<readonly string[]> {
  const rows = await execute('select account from oversight.accounts_to_name() account', []);
  return rows.map((row) => String(row['account']));
}

/** So is this colleague called from now on. As worker_login. */
export async function nameColleague(execute: Execute, { account, name, roles }: NamedColleague): Promise<void> {
  await execute('select oversight.name_colleague($1, $2, array(select jsonb_array_elements_text($3::text::jsonb)))', [
    account,
    name,
    JSON.stringify(roles),
  ]);
}
