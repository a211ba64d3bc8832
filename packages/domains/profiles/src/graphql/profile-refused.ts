import type { Builder } from '@verbonden/kit-graphql';
import type { SearchRefusal } from '../data/find-callers.ts';
import type { MergeRefusal } from '../data/merge-parties.ts';
import type { CheckRefusal } from '../data/start-caller-check.ts';
import type { CodeRefusal } from '../domain/address-code.ts';
import type { ConsentRefusal } from '../domain/consent.ts';
import type { ContactPreferenceRefusal } from '../domain/contact-preference.ts';
import type { DigitalAddressRefusal } from '../domain/digital-address.ts';
import type { LanguageRefusal } from '../domain/language.ts';
import type { MandateRefusal } from '../domain/mandate.ts';
import type { OrganisationRefusal } from '../domain/organisation.ts';
import type { AdministratorRefusal, InvitationRefusal, MemberRefusal } from '../domain/organisation-member.ts';
import type { PostalAddressRefusal } from '../domain/postal-address.ts';
import { figureOf, refusalSentence } from '../domain/refusal-sentence.ts';
import type { SoughtRefusal } from '../domain/sought.ts';
import type { StatedIdentityRefusal } from '../domain/stated-identity.ts';

/** Every reason for which a change of a profile, or a look for a caller, is refused. */
export type ProfileRefusal =
  | AdministratorRefusal
  | CheckRefusal
  | CodeRefusal
  | ConsentRefusal
  | ContactPreferenceRefusal
  | DigitalAddressRefusal
  | InvitationRefusal
  | LanguageRefusal
  | MandateRefusal
  | MemberRefusal
  | MergeRefusal
  | OrganisationRefusal
  | PostalAddressRefusal
  | SearchRefusal
  | SoughtRefusal
  | StatedIdentityRefusal;

/** Why nothing was changed: facts, with a sentence for a channel that has none of its own. */
export function registerProfileRefused(builder: Builder) {
  const Reason = builder.enumType('ProfileRefusalReason', {
    description: 'Why nothing was changed.',
    values: {
      ADDRESS_PART_MISSING: { value: 'addressPartMissing' },
      ALIAS_MISSING: { value: 'aliasMissing' },
      BORN_TOO_LONG_AGO: { value: 'bornTooLongAgo', description: 'Nobody is that old.' },
      CANNOT_BE_FOUND: {
        value: 'cannotBeFound',
        description: 'Nobody would find them when they call to end it: ask a birth date, a number or an address first.',
      },
      CANNOT_RECEIVE_CODE: { value: 'cannotReceiveCode', description: 'A landline: no text message arrives there.' },
      CODE_EXPIRED: { value: 'codeExpired', description: 'Too late, or tried too often: ask for another code.' },
      ENDS_BEFORE_IT_BEGINS: { value: 'endsBeforeItBegins' },
      EVIDENCE_SAYS_NOTHING: {
        value: 'evidenceSaysNothing',
        description: 'No letter and no digit is in it. Who gives a mandate themselves may leave it out.',
      },
      EVIDENCE_TOO_SHORT: { value: 'evidenceTooShort' },
      HAS_ADMIN: { value: 'hasAdmin', description: 'The organisation has an administrator, who invites others.' },
      LAST_ADMIN: {
        value: 'lastAdmin',
        description: 'An organisation keeps an administrator: make somebody else one first, then leave.',
      },
      LASTS_TOO_LONG: { value: 'lastsTooLong' },
      NAME_MISSING: { value: 'nameMissing' },
      NAME_TOO_LONG: { value: 'nameTooLong' },
      NAMED_BY_REGISTER: {
        value: 'namedByRegister',
        description:
          'A register says that they act for the organisation: it is ended there, and here at their next login.',
      },
      NO_ADDRESS_FOR_CHANNEL: { value: 'noAddressForChannel', description: 'The address does not fit the channel.' },
      NO_SUCH_DAY: { value: 'noSuchDay' },
      NOT_A_COUNTRY: { value: 'notACountry', description: 'No country has this code. It is two capitals: BE.' },
      NOT_A_LANGUAGE: { value: 'notALanguage', description: 'No language has this code. It is two letters: nl.' },
      NOT_A_MAIL_ADDRESS: { value: 'notAMailAddress' },
      NOT_A_NUMBER: { value: 'notANumber' },
      NOT_A_POSTAL_CODE: { value: 'notAPostalCode' },
      NOT_A_TELEPHONE_NUMBER: { value: 'notATelephoneNumber' },
      NOT_A_V_CODE: { value: 'notAVCode', description: 'A vCode is V and seven digits.' },
      NOT_BORN_YET: { value: 'notBornYet' },
      NOT_TEN_DIGITS: { value: 'notTenDigits' },
      NOTHING_MANDATED: { value: 'nothingMandated' },
      NUMBER_MISSING: { value: 'numberMissing', description: 'A KBO number or a vCode.' },
      PROVEN_STAYS: {
        value: 'provenStays',
        description: 'Who somebody is was proven of the other: let that one stay.',
      },
      SAY_MORE: { value: 'sayMore', description: 'That fits too many people.' },
      SAY_ONE_THING: { value: 'sayOneThing', description: 'A name with a birth date, a number, or an address.' },
      TOO_LITTLE_KNOWN: { value: 'tooLittleKnown', description: 'We know too little to ask questions about.' },
      TOO_LONG: { value: 'tooLong', description: 'More characters than the figure says.' },
      TOO_MANY_CODES: { value: 'tooManyCodes', description: 'Enough codes for this hour.' },
      TOO_MANY_SEARCHES: {
        value: 'tooManySearches',
        description: 'More people looked for than anybody who answers callers needs: wait for the next hour.',
      },
      WORDING_MISSING: { value: 'wordingMissing' },
      WRONG_CHECK_DIGITS: { value: 'wrongCheckDigits', description: 'Probably a typing mistake.' },
      WRONG_CODE: { value: 'wrongCode' },
    } as const,
  });
  return builder.objectRef<ProfileRefusal>('ProfileRefused').implement({
    description: 'Why nothing was changed.',
    fields: (t) => ({
      reason: t.field({ type: Reason, nullable: false, resolve: ({ kind }) => kind }),
      message: t.string({
        nullable: false,
        description: 'The same as a sentence, in the language of the reader.',
        resolve: (refusal, _, { ambient }) => refusalSentence(refusal, ambient['locale'] === 'en' ? 'en' : 'nl'),
      }),
      field: t.string({
        description: 'Which field it is about, when it is about one.',
        resolve: (refusal) => ('field' in refusal ? refusal.field : null),
      }),
      figure: t.int({
        description: 'The figure of the reason: the most or fewest there may be, or how many attempts are left.',
        resolve: figureOf,
      }),
    }),
  });
}
