import type { CityRegister } from '@verbonden/content/publish';
import type { PayloadRequest } from 'payload';
import { ownRequest } from './own-request.ts';

/** How the city addresses its citizens, as this transaction sees it. */
export async function cityRegister(req: PayloadRequest): Promise<CityRegister> {
  const city = await req.payload.findGlobal({ slug: 'city', req: ownRequest(req), depth: 0, overrideAccess: true });
  return (city as { register?: CityRegister | null }).register ?? 'informal';
}
