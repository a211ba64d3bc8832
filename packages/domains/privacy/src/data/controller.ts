import type { Tx } from '@verbonden/kit-postgres';
import { sql } from 'drizzle-orm';
import type { Controller } from '../domain/article-30.ts';
import { longest } from '../domain/longest.ts';
import { tellingText } from './stated-text.ts';
import { controller } from './tables/controller.ts';

/** Who answers for the processing; undefined as long as no officer said it. */
export async function findController(tx: Tx): Promise<Controller | undefined> {
  const { name, contact, officerContact } = controller;
  const [row] = await tx.select({ name, contact, officerContact }).from(controller);
  return row;
}

/** Says who answers for the processing, from now on. @throws 42501 for who is no officer */
export async function describeController(tx: Tx, { name, contact, officerContact }: Controller): Promise<void> {
  tellingText('name', name, longest.name);
  for (const [field, text] of Object.entries({ contact, officerContact })) tellingText(field, text, longest.contact);
  await tx.execute(sql`select oversight.describe_controller(${name}, ${contact}, ${officerContact})`);
}
