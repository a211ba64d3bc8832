'use client';
import { useConfig, useLocale } from '@payloadcms/ui';
import type { CodeList } from '@verbonden/content/publish';
import { formatAdminURL } from 'payload/shared';
import { useEffect, useState } from 'react';

export type ListName = CodeList | 'organisation';

export interface Choice {
  readonly value: string;
  readonly label: string;
}

interface CodeDocument {
  readonly iri: string;
  readonly label?: string | null;
  readonly name?: string | null;
}

const known = new Map<string, Promise<readonly Choice[]>>();

/** The codes of a list with their labels in the editor's content language; empty until they are there. Asked for once per page. */
export function useCodes(list: ListName): readonly Choice[] {
  const { config } = useConfig();
  const locale = useLocale().code;
  const [choices, setChoices] = useState<readonly Choice[]>([]);
  const filter = list === 'organisation' ? '' : `where[list][equals]=${list}&`;
  const path =
    `/${list === 'organisation' ? 'organisations' : 'codes'}?${filter}depth=0&pagination=false&locale=${locale}` as const;
  const url = formatAdminURL({ apiRoute: config.routes.api, path });
  useEffect(() => {
    let isShown = true;
    const asked = known.get(url) ?? ask(url);
    known.set(url, asked);
    asked.then(
      (found) => isShown && setChoices(found),
      () => known.delete(url),
    );
    return () => {
      isShown = false;
    };
  }, [url]);
  return choices;
}

async function ask(url: string): Promise<readonly Choice[]> {
  const response = await fetch(url, { credentials: 'include' });
  if (!response.ok) throw new Error(`${url} answered ${response.status}`);
  const { docs } = (await response.json()) as { docs: CodeDocument[] };
  return docs.map(({ iri, label, name }) => ({ value: iri, label: label || name || shortName(iri) }));
}

/** What stands for a code whose label is unknown: the end of its IRI. */
export function shortName(iri: string): string {
  return iri.split(/[/#]/).findLast((part) => part !== '') ?? iri;
}
