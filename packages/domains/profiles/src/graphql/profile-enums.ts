import type { Builder } from '@verbonden/kit-graphql';

/** Of a field that tells it. */
export const recordedInCapacity =
  'The business or association for which it was recorded, when somebody acted in that capacity.';

/** What people choose from. The values are what the database holds. */
export function registerProfileEnums(builder: Builder) {
  return {
    PartyKind: builder.enumType('PartyKind', {
      description: 'What kind of party it is.',
      values: {
        PERSON: { value: 'person' },
        BUSINESS: { value: 'business' },
        ASSOCIATION: { value: 'association' },
      } as const,
    }),
    DigitalAddressKind: builder.enumType('DigitalAddressKind', {
      description: 'What kind of address it is.',
      values: { MAIL: { value: 'mail' }, TELEPHONE: { value: 'telephone' } } as const,
    }),
    ContactChannel: builder.enumType('ContactChannel', {
      description: 'How somebody is reached.',
      values: {
        MAIL: { value: 'mail' },
        TEXT: { value: 'text', description: 'A text message to a mobile telephone.' },
        TELEPHONE: { value: 'telephone', description: 'Somebody calls.' },
        LETTER: { value: 'letter', description: 'By post.' },
      } as const,
    }),
    ContactPurpose: builder.enumType('ContactPurpose', {
      description: 'For what somebody is reached.',
      values: {
        ANSWER: { value: 'answer', description: 'An answer to a question.' },
        HANDLE: { value: 'handle', description: 'News about a case.' },
        MATCH: { value: 'match', description: 'A match between help asked and offered.' },
        SUPPORT: { value: 'support', description: 'Support that was started.' },
        FOLLOW_UP: { value: 'follow-up', description: 'Whatever comes afterwards.' },
      } as const,
    }),
    ConsentActivity: builder.enumType('ConsentActivity', {
      description: 'For what consent is asked; what an authority does on another ground is not among these.',
      values: {
        SHARE_WITH_VOLUNTEER: { value: 'share-with-volunteer' },
        SHARE_WITH_PARTNER: { value: 'share-with-partner' },
        NEWSLETTER: { value: 'newsletter' },
        SATISFACTION_SURVEY: { value: 'satisfaction-survey' },
      } as const,
    }),
    MandateScope: builder.enumType('MandateScope', {
      description: 'What an intermediary may do for somebody; who that is, each mandate tells.',
      values: {
        ASK: { value: 'ask', description: 'Ask and report in their name, and see what was asked so.' },
        FOLLOW: { value: 'follow', description: 'See all their cases.' },
        CONTACT: { value: 'contact', description: 'See and keep up how they are reached.' },
      } as const,
    }),
    MandateSide: builder.enumType('MandateSide', {
      description: 'On which side of a mandate somebody stands.',
      values: {
        GIVEN: { value: 'given', description: 'This party lets another act for it.' },
        HELD: { value: 'held', description: 'This party acts for another.' },
      } as const,
    }),
    MandateEnder: builder.enumType('MandateEnder', {
      description: 'Who ended a mandate early.',
      values: {
        PERSON: { value: 'person' },
        CONTACT_CENTRE: { value: 'contact-centre', description: 'The contact centre, because the person asked.' },
        INTERMEDIARY: { value: 'intermediary' },
      } as const,
    }),
    CapacitySource: builder.enumType('CapacitySource', {
      description: 'What a capacity rests on.',
      values: {
        LOGIN: { value: 'login', description: 'A register, as the login told.' },
        ORGANISATION: { value: 'organisation', description: 'The organisation itself.' },
      } as const,
    }),
    OrganisationRole: builder.enumType('OrganisationRole', {
      description: 'What somebody is within an organisation.',
      values: {
        ADMIN: { value: 'admin', description: 'Keeps its members and accepts the privacy charter for it.' },
        MEMBER: { value: 'member' },
      } as const,
    }),
    DuplicateReason: builder.enumType('DuplicateReason', {
      description: 'Why two parties may be one.',
      values: {
        SAME_NATIONAL_NUMBER: { value: 'sameNationalNumber' },
        SAME_NAME_AND_BIRTH_DATE: { value: 'sameNameAndBirthDate' },
        SAME_ADDRESS_AND_NAME: {
          value: 'sameAddressAndName',
          description: 'A mail address or telephone number in common, and a name.',
        },
      } as const,
    }),
    CallerQuestion: builder.enumType('CallerQuestion', {
      description: 'What a caller can be asked to show who they are.',
      values: {
        BIRTH_DATE: { value: 'birthDate' },
        TELEPHONE_ENDING: { value: 'telephoneEnding', description: 'The last four digits of a telephone number.' },
        MAIL_ADDRESS: { value: 'mailAddress' },
        HOUSE_NUMBER: { value: 'houseNumber' },
        POSTAL_CODE: { value: 'postalCode' },
      } as const,
    }),
  };
}

export type ProfileEnums = ReturnType<typeof registerProfileEnums>;
