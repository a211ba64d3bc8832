import { type Builder, mutationFields, type RequestContext, soughtId } from '@verbonden/kit-graphql';
import type { AboutPersonSource } from '../data/about-person-source.ts';
import { type Exported, exportDataRequest } from '../data/export-data-request.ts';
import { toExportPage } from '../domain/export-page.ts';
import type { Language } from '../domain/matrix-view.ts';
import type { DataRequestRefusedRef } from './data-request-refused.ts';
import { languageOf } from './language-of.ts';

type Readable = Exported & { readonly language: Language };

/** The answer to a request for access. */
export function registerExport(
  builder: Builder,
  DataRequestRefused: DataRequestRefusedRef,
  registry: readonly AboutPersonSource[],
): void {
  const DataExport = builder.objectRef<Readable>('DataExport').implement({
    description: 'Everything that is kept about a person, for machines and for people.',
    fields: (t) => ({
      madeAt: t.field({ type: 'DateTime', nullable: false, resolve: ({ madeAt }) => madeAt }),
      data: t.field({
        type: 'JSON',
        nullable: false,
        description: 'Per domain and field group.',
        resolve: ({ about }) => about,
      }),
      page: t.field({
        type: 'HTML',
        nullable: false,
        description: 'The same as a page on its own, to read, print or send.',
        resolve: ({ about, madeAt, language }) => toExportPage(about, madeAt, language),
      }),
    }),
  });
  const Result = builder.unionType('ExportDataRequestResult', {
    description: 'The export, or why there is none.',
    types: [DataExport, DataRequestRefused],
    resolveType: ({ kind }) => (kind === 'exported' ? DataExport : DataRequestRefused),
  });
  mutationFields(builder, (t) => ({
    exportDataRequest: t.field({
      type: Result,
      nullable: true,
      description:
        'Everything about the person of an open request that you deal with; the person sees that it was made. Null when there is no such request.',
      args: { id: t.arg.id({ required: true }) },
      resolve: (_, { id }, context) => exported(context, soughtId(id), registry),
    }),
  }));
}

/** What leaves is noted per field group, as if it had been read one by one. */
async function exported(context: RequestContext, id: string, registry: readonly AboutPersonSource[]) {
  const outcome = await context.asActor((tx) => exportDataRequest(tx, id, { registry, keys: context.keys }));
  if (outcome?.kind !== 'exported') return outcome ?? null;
  for (const group of new Set(Object.values(outcome.about).flatMap(Object.keys))) {
    context.disclosures.note({ group, subject: outcome.party, object: outcome.party });
  }
  return { ...outcome, language: languageOf(context) };
}
