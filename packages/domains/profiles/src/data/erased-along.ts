import type { Execute } from '@verbonden/kit-postgres';

/** The parties whose keys are destroyed and journalled when this one is erased: all that turned out to be the same, itself among them. As worker_login. */
export async function erasedAlong(execute: Execute, partyId: string): Promise<readonly string[]> {
  const rows = await execute('select profiles.erased_along($1::uuid) as id', [partyId]);
  return rows.map((row) => String(row['id']));
}

/** Takes each of these, who were all erased, apart from whoever is merged with them here and was not: such a merge was undone after the backup. As worker_login. */
export async function partFromOthers(execute: Execute, erased: readonly string[]): Promise<void> {
  await execute("select profiles.part_from_others(string_to_array($1, ',')::uuid[])", [erased.join(',')]);
}
