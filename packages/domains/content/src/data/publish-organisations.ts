import type { Execute } from '@verbonden/kit-postgres';
import type { CityRegister } from '../domain/content-locale.ts';
import type { OrganisationPublication } from '../domain/organisation-publication.ts';
import { organisationRows } from '../domain/organisation-rows.ts';
import { publishBody } from './publish-body.ts';

/** Whether anything changed for readers. The names given are all there are: one that is left out loses its name. */
export async function publishOrganisations(
  execute: Execute,
  organisations: readonly OrganisationPublication[],
  register: CityRegister,
): Promise<boolean> {
  return publishBody(execute, 'publish_organisations', { organisations: organisationRows(organisations, register) });
}
