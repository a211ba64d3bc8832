import config from '@payload-config';
import { generatePageMetadata, RootPage } from '@payloadcms/next/views';
import type { Metadata } from 'next';
import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { getPayload } from 'payload';
import { documentName } from '../../../../components/document-name.ts';
import { addressWhereWritten } from '../../../../products/address-where-written.ts';
import { importMap } from '../importMap.js';

interface Address {
  readonly params: Promise<{ segments: string[] }>;
  readonly searchParams: Promise<{ [key: string]: string | string[] }>;
}

/** The title of the tab begins with what one works on: who has many open tells them apart. */
export async function generateMetadata({ params, searchParams }: Address): Promise<Metadata> {
  const { segments = [] } = (await params) as { segments?: string[] };
  const metadata = await generatePageMetadata({ config, params, searchParams });
  const name = await documentName(await getPayload({ config }), { headers: await headers(), segments });
  return name === null ? metadata : { ...metadata, title: `${name} - ${metadata.title as string}` };
}

export default async function Page({ params, searchParams }: Address) {
  const { segments = [] } = (await params) as { segments?: string[] };
  const visit = { headers: await headers(), segments, search: await searchParams };
  const elsewhere = await addressWhereWritten(await getPayload({ config }), visit);
  if (elsewhere !== null) redirect(elsewhere);
  return RootPage({ config, params, searchParams, importMap });
}
