import type { Execute } from '@verbonden/kit-postgres';
import type { CodePublication } from '../domain/code-publication.ts';
import { codeRows } from '../domain/code-rows.ts';
import type { CityRegister } from '../domain/content-locale.ts';
import { publishBody } from './publish-body.ts';

/** Whether anything changed for readers. These are all codes there are: any other is gone. */
export async function publishCodes(
  execute: Execute,
  codes: readonly CodePublication[],
  register: CityRegister,
): Promise<boolean> {
  return publishBody(execute, 'publish_codes', { codes: codeRows(codes, register) });
}
