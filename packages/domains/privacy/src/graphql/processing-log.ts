import { type Builder, type PlannedRef, plannedObject, plannedQuery } from '@verbonden/kit-graphql';
import { logLineSource, logLines } from '../data/sources/log-line-source.ts';
import { lookSource, ownLooks } from '../data/sources/look-source.ts';

/** What the processing log tells officers, and each person about themselves. */
export function registerProcessingLog(builder: Builder, Colleague: PlannedRef): void {
  const ProcessingLogLine = plannedObject(builder, logLineSource, {
    description: 'What one operation showed of one person, in one record.',
    fields: (t) => ({
      operation: t.column('operation', { type: 'ID' }),
      at: t.column('at'),
      activity: t.column('activity', { description: 'The registered operation, or the hash of a free one.' }),
      purpose: t.column('purpose'),
      trace: t.column('trace', { description: 'The trace (W3C) of which it was part.' }),
      status: t.column('status'),
      person: t.column('subjectId', { type: 'ID' }),
      object: t.column('objectId', { type: 'ID', description: 'The person or case whose data they were.' }),
      fieldGroups: t.column('fieldGroups'),
      action: t.column('action', { description: 'What was done to them: read, create, change or remove.' }),
      account: t.column('sub', { type: 'ID', description: 'Who acted.' }),
      colleague: t.link('colleague', { type: Colleague, description: 'Who that is, where the realm has named them.' }),
      kind: t.column('kind', { description: 'In what capacity: person, staff, partner or service.' }),
      roles: t.column('roles'),
      organisations: t.column('organisations'),
    }),
  });
  const Look = plannedObject(builder, lookSource, {
    description: 'Somebody saw or changed data about you.',
    fields: (t) => ({
      at: t.column('at'),
      unit: t.column('unitName', {
        description:
          'For which unit or organisation, in the language of the reader; never which employee. Yourself where it was you, under an id by which you were known too.',
      }),
      purpose: t.column('purpose', { description: 'Why, by its name in the privacy matrix.' }),
      object: t.column('object', {
        type: 'ID',
        description: 'The case that it was about; yourself when it was about none.',
      }),
      fieldGroups: t.column('fieldGroups', { description: 'Which data, by their names in the privacy matrix.' }),
      action: t.column('action', { description: 'What was done to them: read, create, change or remove.' }),
    }),
  });
  plannedQuery(builder, (t) => ({
    processingLog: t.connection(logLines, {
      type: ProcessingLogLine,
      description:
        'What was shown of a case or person, newest first. For privacy officers; the search is logged itself.',
      max: 100,
      args: { case: t.arg.id(), person: t.arg.id() },
    }),
    whoLookedAtMyData: t.connection(ownLooks, {
      type: Look,
      description: 'Each time that somebody else saw or changed data about you, newest first.',
      max: 100,
    }),
  }));
}
