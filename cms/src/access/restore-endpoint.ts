import { type CollectionSlug, type Endpoint, headersWithCors, NotFound, restoreVersionOperation } from 'payload';
import { hasRole } from './cms-role.ts';

/**
 * Brings an older version back, in the place of Payload's own address: as a draft when that is asked for, when whoever asks may not publish, and
 * when that version was a draft itself, for bringing it back must not take away what readers see.
 */
export function restoreEndpoint(slug: CollectionSlug): Endpoint {
  return {
    path: '/versions/:id',
    method: 'post',
    handler: async (req) => {
      const collection = req.payload.collections[slug];
      const id = req.routeParams?.['id'];
      if (!collection || typeof id !== 'string') throw new NotFound(req.t);
      const version = await req.payload.findVersionByID({ collection: slug, id, req, depth: 0, overrideAccess: false });
      const wasDraft = (version.version as { readonly _status?: unknown })._status === 'draft';
      const draft = req.query['draft'] === 'true' || wasDraft || !hasRole(req.user, 'content-publisher');
      const restored = await restoreVersionOperation({ collection, id, draft, depth: 0, req });
      const body = { ...restored, message: req.t('version:restoredSuccessfully') };
      return Response.json(body, { headers: headersWithCors({ headers: new Headers(), req }) });
    },
  };
}
