import config from '@payload-config';
import { generatePageMetadata, RootPage } from '@payloadcms/next/views';
import type { Metadata } from 'next';
import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { getPayload } from 'payload';
import { addressWhereWritten } from '../../../../products/address-where-written.ts';
import { importMap } from '../importMap.js';

interface Address {
  readonly params: Promise<{ segments: string[] }>;
  readonly searchParams: Promise<{ [key: string]: string | string[] }>;
}

export function generateMetadata({ params, searchParams }: Address): Promise<Metadata> {
  return generatePageMetadata({ config, params, searchParams });
}

export default async function Page({ params, searchParams }: Address) {
  const { segments = [] } = (await params) as { segments?: string[] };
  const visit = { headers: await headers(), segments, search: await searchParams };
  const elsewhere = await addressWhereWritten(await getPayload({ config }), visit);
  if (elsewhere !== null) redirect(elsewhere);
  return RootPage({ config, params, searchParams, importMap });
}
