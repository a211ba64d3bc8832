import { randomUUID } from 'node:crypto';
import { type Builder, mutationFields, readBack, resultUnion, soughtId, statedId } from '@verbonden/kit-graphql';
import { extendDataRequest } from '../data/extend-data-request.ts';
import { handOverAnswer } from '../data/hand-over-answer.ts';
import { openDataRequest } from '../data/open-data-request.ts';
import { settleDataRequest } from '../data/settle-data-request.ts';
import { anyDataRequest } from '../data/sources/data-request-source.ts';
import { takeDataRequest } from '../data/take-data-request.ts';
import type { registerDataRequest } from './data-request.ts';
import type { DataRequestRefusedRef } from './data-request-refused.ts';
import type { OversightEnums } from './oversight-enums.ts';

interface Types {
  readonly DataRequest: ReturnType<typeof registerDataRequest>;
  readonly DataRequestRefused: DataRequestRefusedRef;
}

/** How requests of people about their own data are opened, taken up, put off and answered. */
export function registerDataRequestCommands(
  builder: Builder,
  { DataRequest, DataRequestRefused }: Types,
  { DataRequestRight, DataRequestAnswer }: OversightEnums,
): void {
  const Result = resultUnion(builder, 'DataRequestResult', {
    description: 'The request as it stands now, or why it stays as it was.',
    done: DataRequest,
    refused: DataRequestRefused,
  });
  mutationFields(builder, (t) => ({
    openDataRequest: t.field({
      type: Result,
      description:
        'Opens a request: of oneself, or by an officer or the contact centre for somebody who asked. A month to answer begins.',
      args: {
        party: t.arg.id({ required: true, description: 'The person.' }),
        right: t.arg({ type: DataRequestRight, required: true }),
        receivedOn: t.arg({ type: 'Date', description: 'When it came in, if that was not today.' }),
        details: t.arg.string({ required: true, description: 'What the person asks, in their own words.' }),
      },
      resolve: async (_, { party, right, receivedOn, details }, context, info) =>
        readBack(
          anyDataRequest,
          await context.asActor((tx) =>
            openDataRequest(tx, {
              id: randomUUID(),
              party: statedId('party', party),
              kind: right,
              receivedOn: receivedOn ?? null,
              details,
            }),
          ),
          context,
          info,
        ),
    }),
    takeDataRequest: t.field({
      type: Result,
      description:
        'From now on you deal with it and, until it is settled, see the data of the person; no other officer does. Null when there is no such request.',
      args: { id: t.arg.id({ required: true }) },
      resolve: async (_, { id }, context, info) =>
        readBack(anyDataRequest, await context.asActor((tx) => takeDataRequest(tx, soughtId(id))), context, info),
    }),
    extendDataRequest: t.field({
      type: Result,
      description:
        'Puts the answer off by two months, once. The person is told the reason. Null when there is no such request.',
      args: { id: t.arg.id({ required: true }), reason: t.arg.string({ required: true }) },
      resolve: async (_, { id, reason }, context, info) =>
        readBack(
          anyDataRequest,
          await context.asActor((tx) => extendDataRequest(tx, soughtId(id), reason)),
          context,
          info,
        ),
    }),
    handOverAnswer: t.field({
      type: Result,
      description:
        'You told the person what they are to be told, by letter or in words, since no address of theirs was verified. Null when there is no such request.',
      args: { id: t.arg.id({ required: true }) },
      resolve: async (_, { id }, context, info) =>
        readBack(anyDataRequest, await context.asActor((tx) => handOverAnswer(tx, soughtId(id))), context, info),
    }),
    settleDataRequest: t.field({
      type: Result,
      description: 'Answers a request. A granted erasure cannot be undone. Null when there is no such request.',
      args: {
        id: t.arg.id({ required: true }),
        outcome: t.arg({ type: DataRequestAnswer, required: true }),
        note: t.arg.string({ required: true, description: 'What the person is told; needed unless all is granted.' }),
      },
      resolve: async (_, { id, outcome, note }, context, info) =>
        readBack(
          anyDataRequest,
          await context.asActor((tx) => settleDataRequest(tx, { id: soughtId(id), outcome, note })),
          context,
          info,
        ),
    }),
  }));
}
