import type { Builder } from '@verbonden/kit-graphql';
import type { ExportRefusal } from '../domain/refusal-to-export.ts';
import type { OpenRequestRefusal } from '../domain/refusal-to-open-request.ts';
import type { RequestRefusal } from '../domain/refusal-to-settle-request.ts';
import { refusalMessage } from './refusal-message.ts';

export type DataRequestRefusal = OpenRequestRefusal | RequestRefusal | ExportRefusal;

/** Why a request about somebody's own data stays as it is. */
export function registerDataRequestRefused(builder: Builder) {
  const Kind = builder.enumType('DataRequestRefusalKind', {
    description: 'Why a request stays as it is.',
    values: {
      RECEIVED_IN_FUTURE: { value: 'receivedInFuture' },
      DETAILS_TOO_LONG: { value: 'detailsTooLong' },
      ALREADY_SETTLED: { value: 'alreadySettled' },
      ALREADY_EXTENDED: { value: 'alreadyExtended' },
      NOTE_MISSING: { value: 'noteMissing', description: 'The person is owed an explanation.' },
      OWN_REQUEST: {
        value: 'ownRequest',
        description: 'You opened this erasure: another officer takes it and grants it.',
      },
      OWN_FILE: {
        value: 'ownFile',
        description: 'It is about yourself: another officer deals with it. Ask it as everybody does, on the website.',
      },
      PART_NOT_NAMED: {
        value: 'partNotNamed',
        description:
          'A restriction or an objection holds for all data of the person: grant it, or refuse it and say why.',
      },
      UNKNOWN_PERSON: { value: 'unknownPerson', description: 'Nobody is known by this id.' },
      NOTHING_TO_HAND_OVER: {
        value: 'nothingToHandOver',
        description: 'The person was told by mail, will be, or there is no answer yet.',
      },
      NOT_YOURS: { value: 'notYours', description: 'Another officer deals with it, or nobody yet: take it first.' },
    } as const,
  });
  return builder.objectRef<DataRequestRefusal>('DataRequestRefused').implement({
    description: 'Why a request stays as it was.',
    fields: (t) => ({
      kind: t.field({ type: Kind, nullable: false, resolve: ({ kind }) => kind }),
      message: t.string(refusalMessage),
      most: t.int({
        description: 'The most characters that the details may have.',
        resolve: (refusal) => ('most' in refusal ? refusal.most : null),
      }),
    }),
  });
}

export type DataRequestRefusedRef = ReturnType<typeof registerDataRequestRefused>;
