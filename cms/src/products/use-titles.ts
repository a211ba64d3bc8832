'use client';
import { useConfig, useDocumentInfo } from '@payloadcms/ui';
import { formatAdminURL } from 'payload/shared';
import { useEffect, useState } from 'react';
import { type Titles, titlesIn } from './titles-in.ts';

const asked = new Map<string, Promise<Titles>>();

/** The titles of the document on this page in all locales, as last saved; null until they are there. */
export function useTitles(): Titles | null {
  const { config } = useConfig();
  const { id, collectionSlug } = useDocumentInfo();
  const [titles, setTitles] = useState<Titles | null>(null);
  const path = `/${collectionSlug ?? ''}/${String(id)}?locale=all&draft=true&depth=0` as const;
  const url = formatAdminURL({ apiRoute: config.routes.api, path });
  useEffect(() => {
    if (!id || !collectionSlug) return;
    let isShown = true;
    askOnce(url).then(
      (found) => isShown && setTitles(found),
      () => isShown && setTitles(null),
    );
    return () => {
      isShown = false;
    };
  }, [url, id, collectionSlug]);
  return titles;
}

/** All rows of a form ask at once and share the answer; who asks later sees what was saved since. */
function askOnce(url: string): Promise<Titles> {
  const answer = asked.get(url) ?? ask(url).finally(() => setTimeout(() => asked.delete(url), 5000));
  asked.set(url, answer);
  return answer;
}

async function ask(url: string): Promise<Titles> {
  const response = await fetch(url, { credentials: 'include' });
  if (!response.ok) throw new Error(`${url} answered ${response.status}`);
  return titlesIn((await response.json()) as Parameters<typeof titlesIn>[0]);
}
