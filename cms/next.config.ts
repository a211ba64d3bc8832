import path from 'node:path';
import { withPayload } from '@payloadcms/next/withPayload';
import type { NextConfig } from 'next';

const config: NextConfig = {
  // Nobody needs to know what runs here; withPayload then leaves its own name out as well.
  poweredByHeader: false,
  transpilePackages: ['@verbonden/content', '@verbonden/engine-ipdc', '@verbonden/kit-postgres'],
  // Bundled, Payload is there twice: once for what runs at the start, once for what answers. What the one throws, the other
  // does not know (it asks `instanceof`), and an editor then never hears which field is wrong.
  serverExternalPackages: ['payload', '@payloadcms/db-postgres', '@payloadcms/drizzle'],
  // Types are checked by `npm run check`, for the whole house in one way.
  typescript: { ignoreBuildErrors: true },
  // Minified error names are lost, and the admin then says "An unknown error occurred".
  experimental: { serverMinification: false },
  turbopack: { root: path.resolve(import.meta.dirname, '..') },
};

export default withPayload(config);
