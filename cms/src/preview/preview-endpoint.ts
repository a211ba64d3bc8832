import { type Endpoint, Forbidden, NotFound } from 'payload';
import { z } from 'zod';
import { hasRole } from '../access/cms-role.ts';
import { cmsLocales } from '../products/product-document.ts';
import { previewToken } from './preview-token.ts';

const wanted = z.object({ id: z.uuid(), locale: z.enum(cmsLocales).catch('nl') });

/** Gives an editor a fresh preview of a product and leads there. The address it ends at may be passed on. */
export function previewEndpoint(origin: string, key: Uint8Array): Endpoint {
  return {
    path: '/preview/products/:id',
    method: 'get',
    handler: async (req) => {
      if (!hasRole(req.user, 'content-editor')) throw new Forbidden(req.t);
      const asked = wanted.safeParse({ id: req.routeParams?.['id'], locale: req.searchParams.get('locale') });
      if (!asked.success) throw new NotFound(req.t);
      const { id, locale } = asked.data;
      // With the rights of who asks: one cannot pass on what one may not see.
      await req.payload.findByID({ collection: 'products', id, req, draft: true, depth: 0, overrideAccess: false });
      const token = await previewToken({ product: id, locale }, key, new Date());
      const headers = { Location: `${origin}/preview/${token}`, 'Cache-Control': 'no-store' };
      return new Response(null, { status: 303, headers });
    },
  };
}
