import type { Execute } from '@verbonden/kit-postgres';

/** Whether there was anything to withdraw. Products that used it keep the copy they were published with. */
export async function withdrawContactPoint(execute: Execute, id: string): Promise<boolean> {
  const [answer] = await execute('select content.withdraw_contact_point($1::uuid) as changed', [id]);
  return answer?.['changed'] === true;
}
