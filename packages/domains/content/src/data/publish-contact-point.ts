import type { Execute } from '@verbonden/kit-postgres';
import type { ContactPointPublication } from '../domain/contact-point-publication.ts';
import { contactPointRows } from '../domain/contact-point-rows.ts';
import { publishBody } from './publish-body.ts';

/**
 * Whether anything changed for readers. Products that use it carry their own copy: publish them too.
 *
 * @throws RangeError when it has no Dutch name
 */
export async function publishContactPoint(execute: Execute, publication: ContactPointPublication): Promise<boolean> {
  return publishBody(execute, 'publish_contact_point', contactPointRows(publication));
}
