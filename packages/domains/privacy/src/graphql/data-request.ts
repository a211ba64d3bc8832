import { type Builder, type PlannedRef, plannedObject, plannedQuery } from '@verbonden/kit-graphql';
import {
  allDataRequests,
  anyDataRequest,
  dataRequestById,
  dataRequestSource,
  ownDataRequests,
} from '../data/sources/data-request-source.ts';
import type { OversightEnums } from './oversight-enums.ts';

/** Requests of people about their own data. */
export function registerDataRequest(
  builder: Builder,
  Colleague: PlannedRef,
  { DataRequestRight, DataRequestState, DataRequestOutcome, DataRequestAnswer, DataRequestTelling }: OversightEnums,
) {
  const DataRequest = plannedObject(builder, dataRequestSource, {
    description: 'What somebody asks about their own data, and until when it is to be answered.',
    entity: anyDataRequest,
    fields: (t) => ({
      id: t.id(),
      party: t.column('party', { type: 'ID', description: 'The person.' }),
      right: t.column('kind', { type: DataRequestRight }),
      state: t.column('state', { type: DataRequestState }),
      receivedOn: t.column('receivedOn'),
      dueOn: t.column('dueOn', { description: 'The last day on which an answer is in time.' }),
      isOverdue: t.column('isOverdue'),
      isTaken: t.column('isTaken', { description: 'Whether an officer deals with it.' }),
      isMine: t.column('isMine', {
        description: 'Whether you deal with it, and as long as it is open see all data of the person.',
      }),
      handler: t.link('handler', { type: Colleague, description: 'Who deals with it; for officers alone.' }),
      isExtended: t.column('isExtended', { description: 'Whether the term was put off, which is possible once.' }),
      extensionReason: t.column('extensionReason'),
      details: t.column('details', { description: 'What the person asks; empty once the person was erased.' }),
      settledAt: t.column('settledAt'),
      outcome: t.column('outcome', { type: DataRequestOutcome }),
      outcomes: t.column('outcomes', {
        type: [DataRequestAnswer],
        description: 'How you could answer it, once you deal with it.',
      }),
      telling: t.column('telling', {
        type: DataRequestTelling,
        description: 'How the person is told; null as long as there is nothing to tell.',
      }),
      note: t.column('note', { description: 'What the person is told about the outcome.' }),
    }),
  });
  plannedQuery(builder, (t) => ({
    dataRequests: t.connection(allDataRequests, {
      type: DataRequest,
      description:
        'Requests about own data, the first to be due first: all for privacy officers, of one person for whom may see them.',
      max: 50,
      args: {
        party: t.arg.id({
          description: 'Of this person; needed for who is no privacy officer. Your own are `myDataRequests`.',
        }),
        state: t.arg({ type: DataRequestState }),
        telling: t.arg({ type: DataRequestTelling, description: 'Those that are told like this.' }),
      },
    }),
    myDataRequests: t.connection(ownDataRequests, {
      type: DataRequest,
      description: 'What you asked about your own data, newest first.',
      max: 50,
    }),
    dataRequest: t.link(dataRequestById, {
      type: DataRequest,
      description: 'One request, for privacy officers and the person.',
      args: { id: t.arg.id({ required: true }) },
    }),
  }));
  return DataRequest;
}
