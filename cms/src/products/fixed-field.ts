import type { FieldAccess, TextField } from 'payload';
import { label } from '../messages/message.ts';

interface FollowsConcept {
  readonly source?: { readonly conceptIri?: string | null; readonly iri?: string | null } | null;
}

const isFree: FieldAccess<FollowsConcept & { id: string }> = ({ doc }) => !doc?.source?.conceptIri;
const isOwn: FieldAccess<FollowsConcept & { id: string }> = ({ doc }) => !doc?.source?.iri;

/** The same field, closed as soon as the product follows a Flemish concept; the editor reads why. Only an import still changes it. */
export function fixedByConcept(field: TextField): TextField {
  return {
    ...field,
    access: { update: isFree },
    admin: {
      ...field.admin,
      components: { ...field.admin?.components, Description: '/products/fixed-reason.tsx#FixedReason' },
    },
  };
}

/** The same field, closed once the product came from elsewhere. */
export function fixedBySource(field: TextField): TextField {
  return { ...field, access: { update: isOwn }, admin: { ...field.admin, description: label('help.source') } };
}
