import type { Execute } from '@verbonden/kit-postgres';

/** Whether there was anything to withdraw. Afterwards nobody finds or reads it any more. */
export async function withdrawProduct(execute: Execute, id: string): Promise<boolean> {
  const [answer] = await execute('select content.withdraw_product($1::uuid) as changed', [id]);
  return answer?.['changed'] === true;
}
