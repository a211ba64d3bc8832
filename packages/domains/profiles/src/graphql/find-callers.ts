import { type Builder, mutationFields } from '@verbonden/kit-graphql';
import { type EndedMandates, endMandatesOfRestricted } from '../data/end-mandates-of-restricted.ts';
import { type Caller, type FoundCallers, findCallers } from '../data/find-callers.ts';
import { toSought } from '../domain/sought.ts';
import type { PartyRefs } from './party-refs.ts';
import type { ProfileEnums } from './profile-enums.ts';
import type { ProfileRefusal } from './profile-refused.ts';

/** Looking for who calls, or whose request it is. A command and not a question, because whom an agent found is remembered and logged. */
export function registerFindCallers(
  builder: Builder,
  { ProfileRefused }: PartyRefs,
  { PartyKind }: ProfileEnums,
): void {
  const CallerRef = builder.objectRef<Caller>('Caller').implement({
    description: 'The least that tells a caller from others.',
    fields: (t) => ({
      id: t.exposeID('id', { nullable: false }),
      kind: t.field({ type: PartyKind, nullable: false, resolve: ({ kind }) => kind as 'person' }),
      name: t.exposeString('name', { nullable: true }),
      birthYear: t.exposeString('birthYear', { nullable: true }),
      municipality: t.exposeString('municipality', { nullable: true }),
    }),
  });
  const Found = builder.objectRef<FoundCallers>('FoundCallers').implement({
    description: 'Who fits what the caller says.',
    fields: (t) => ({
      callers: t.field({
        type: [CallerRef],
        nullable: false,
        description: 'By name; at most ten.',
        resolve: ({ callers }) => [...callers],
      }),
      hasMore: t.exposeBoolean('hasMore', { nullable: false, description: 'More fit: ask something more.' }),
      hasRestricted: t.exposeBoolean('hasRestricted', {
        nullable: false,
        description:
          'Somebody fits whose data may not be used (GDPR article 18): pass the caller on to the privacy officer, who finds them, and record nobody anew. Their mandates you end yourself, with endMandatesOfRestricted.',
      }),
    }),
  });
  const Result = builder.unionType('FindCallersResult', {
    description: 'Who fits, or why nobody was looked for.',
    types: [Found, ProfileRefused],
    resolveType: ({ kind }: FoundCallers | ProfileRefusal) => (kind === 'found' ? 'FoundCallers' : 'ProfileRefused'),
  });
  const inputs = registerInputs(builder);
  const Input = builder.inputType('FindCallersInput', {
    description: 'What the caller says: one of these.',
    fields: (t) => ({
      nameAndBirthDate: t.field({ type: inputs.NameAndBirthDate }),
      number: t.string({
        description: 'A national number, KBO number, code of an association, telephone number or mail address.',
      }),
      address: t.field({ type: inputs.Address }),
    }),
  });
  const Ended = builder.objectRef<EndedMandates>('EndedMandates').implement({
    description: 'Whether mandates were ended.',
    fields: (t) => ({
      isFound: t.exposeBoolean('isFound', {
        nullable: false,
        description:
          'What the caller said fits one person whose data may not be used, who has no mandate any more. False: it fits nobody, or several: ask something more.',
      }),
    }),
  });
  const EndedResult = builder.unionType('EndMandatesResult', {
    description: 'Whether mandates were ended, or why nobody was looked for.',
    types: [Ended, ProfileRefused],
    resolveType: ({ kind }: EndedMandates | ProfileRefusal) => (kind === 'ended' ? 'EndedMandates' : 'ProfileRefused'),
  });
  mutationFields(builder, (t) => ({
    endMandatesOfRestricted: t.field({
      type: EndedResult,
      nullable: false,
      description:
        'Ends every mandate of a caller whom findCallers does not show, because their data may not be used: at once, and without showing any. It counts as a search.',
      args: { caller: t.arg({ type: Input, required: true }) },
      resolve: async (_, { caller }, context) => {
        const secret = await context.keys.secret('look-up');
        return context.asActor((tx) => endMandatesOfRestricted(tx, toSought(caller), secret));
      },
    }),
    findCallers: t.field({
      type: Result,
      nullable: false,
      description:
        'Looks for who calls, for who answers people; or for whom a request is of, for the privacy officer. Each look is logged.',
      args: { caller: t.arg({ type: Input, required: true }) },
      resolve: async (_, { caller }, context) => {
        const secret = await context.keys.secret('look-up');
        return context.asActor((tx) => findCallers(tx, toSought(caller), secret));
      },
    }),
  }));
}

function registerInputs(builder: Builder) {
  return {
    NameAndBirthDate: builder.inputType('NameAndBirthDateInput', {
      description: 'A name, or part of it, and the day of birth.',
      fields: (t) => ({ name: t.string({ required: true }), bornOn: t.field({ type: 'Date', required: true }) }),
    }),
    Address: builder.inputType('CallerAddressInput', {
      description: 'Where the caller lives.',
      fields: (t) => ({
        street: t.string(),
        houseNumber: t.string({ required: true }),
        postalCode: t.string({ required: true }),
      }),
    }),
  };
}
