import { type Builder, type RequestContext, soughtId } from '@verbonden/kit-graphql';
import { exportLog } from '../data/export-log.ts';
import { type LdvLine, toLdvLine } from '../domain/ldv-line.ts';

interface Asked {
  readonly case?: string | null | undefined;
  readonly person?: string | null | undefined;
}

/** The log for whoever checks it with other tools. */
export function registerProcessingLogExport(builder: Builder): void {
  builder.queryField('processingLogExport', (t) =>
    t.field({
      type: ['JSON'],
      nullable: false,
      description:
        'The log of a case or person, a line per person and record, under the names of Logboek Dataverwerkingen. For privacy officers; the export is logged itself.',
      args: { case: t.arg.id(), person: t.arg.id() },
      resolve: (_, asked, context) => exported(asked, context),
    }),
  );
}

async function exported(asked: Asked, context: RequestContext): Promise<LdvLine[]> {
  const [record, person] = [asked.case, asked.person].map((id) => (id ? soughtId(id) : null));
  const lines = await context.asActor((tx) => exportLog(tx, { record: record ?? null, person: person ?? null }));
  for (const { subject, object } of lines) context.disclosures.note({ group: 'processing-log', subject, object });
  return lines.map(toLdvLine);
}
