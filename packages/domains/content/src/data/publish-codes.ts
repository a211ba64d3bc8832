import type { Execute } from '@verbonden/kit-postgres';
import type { CodePublication } from '../domain/code-publication.ts';
import { codeRows } from '../domain/code-rows.ts';
import type { CityRegister } from '../domain/content-locale.ts';
import { publishBody } from './publish-body.ts';

/** Whether anything changed for readers. Every list of which a code is given is replaced in full by what is given. */
export async function publishCodes(
  execute: Execute,
  codes: readonly CodePublication[],
  register: CityRegister,
): Promise<boolean> {
  return publishBody(execute, 'publish_codes', { codes: codeRows(codes, register) });
}
