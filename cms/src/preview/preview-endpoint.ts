import { type Endpoint, Forbidden, NotFound } from 'payload';
import { z } from 'zod';
import { hasRole } from '../access/cms-role.ts';
import { cmsLocales } from '../products/product-document.ts';
import { previewed, previewToken } from './preview-token.ts';

const wanted = z.object({ collection: z.enum(previewed), id: z.uuid(), locale: z.enum(cmsLocales).catch('nl') });

/** Gives an editor a fresh preview of a document and leads there. The address it ends at may be passed on. */
export function previewEndpoint(origin: string, key: Uint8Array): Endpoint {
  return {
    path: '/preview/:collection/:id',
    method: 'get',
    handler: async (req) => {
      if (!hasRole(req.user, 'content-editor')) throw new Forbidden(req.t);
      const asked = wanted.safeParse({ ...req.routeParams, locale: req.searchParams.get('locale') });
      if (!asked.success) throw new NotFound(req.t);
      const { collection, id } = asked.data;
      // With the rights of who asks: one cannot pass on what one may not see.
      await req.payload.findByID({ collection, id, req, draft: true, depth: 0, overrideAccess: false });
      const token = await previewToken(asked.data, key, new Date());
      const headers = { Location: `${origin}/preview/${token}`, 'Cache-Control': 'no-store' };
      return new Response(null, { status: 303, headers });
    },
  };
}
