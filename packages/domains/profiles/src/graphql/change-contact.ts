import { type Builder, mutationFields, soughtId, statedId } from '@verbonden/kit-graphql';
import { addDigitalAddress } from '../data/add-digital-address.ts';
import { askAddressCode } from '../data/ask-address-code.ts';
import { enterAddressCode } from '../data/enter-address-code.ts';
import { removeDigitalAddress } from '../data/remove-digital-address.ts';
import { setContactPreference } from '../data/set-contact-preference.ts';
import { setPostalAddress } from '../data/set-postal-address.ts';
import { changedParty } from './changed-party.ts';
import type { PartyRefs } from './party-refs.ts';
import type { ProfileEnums } from './profile-enums.ts';

const whose = { description: 'Whose; your own when it is not given.' } as const;

/** How a party is reached, changed by itself or by who may do so for it. */
export function registerChangeContact(builder: Builder, { PartyResult }: PartyRefs, enums: ProfileEnums): void {
  registerDigitalAddresses(builder, PartyResult, enums);
  const PostalAddressInput = builder.inputType('PostalAddressInput', {
    description: 'Where letters arrive.',
    fields: (t) => ({
      street: t.string({ required: true }),
      houseNumber: t.string({ required: true }),
      boxNumber: t.string(),
      postalCode: t.string({ required: true }),
      municipality: t.string({ required: true }),
      country: t.string({ description: 'Two capitals; Belgium when it is not given.' }),
    }),
  });
  mutationFields(builder, (t) => ({
    setPostalAddress: t.field({
      type: PartyResult,
      nullable: true,
      description: 'Records where a party lives or is established.',
      args: {
        party: t.arg.id(whose),
        address: t.arg({ type: PostalAddressInput, description: 'Null takes the address away.' }),
      },
      resolve: (_, { party, address }, context, info) => {
        const given = address && { ...address, boxNumber: address.boxNumber ?? null, country: address.country ?? null };
        return changedParty({ party }, (tx, id) => setPostalAddress(tx, id, given ?? null), context, info);
      },
    }),
    setContactPreference: t.field({
      type: PartyResult,
      nullable: true,
      description: 'Records how and in which language a party wants to be reached for a purpose.',
      args: {
        party: t.arg.id(whose),
        purpose: t.arg({ type: enums.ContactPurpose, required: true }),
        channel: t.arg({ type: enums.ContactChannel, required: true }),
        language: t.arg.string({ required: true, description: 'Two letters: "nl".' }),
        addressId: t.arg.id({ description: 'Which digital address; any of that channel when it is not given.' }),
      },
      resolve: (_, { party, purpose, channel, language, addressId }, context, info) =>
        changedParty(
          { party },
          (tx, id) =>
            setContactPreference(tx, id, {
              purpose,
              channel,
              language,
              addressId: addressId ? soughtId(addressId) : null,
            }),
          context,
          info,
        ),
    }),
  }));
}

function registerDigitalAddresses(
  builder: Builder,
  PartyResult: PartyRefs['PartyResult'],
  { DigitalAddressKind }: ProfileEnums,
): void {
  mutationFields(builder, (t) => ({
    addDigitalAddress: t.field({
      type: PartyResult,
      nullable: true,
      description: 'Adds a mail address or telephone number. One that is there already stays as it is.',
      args: {
        party: t.arg.id(whose),
        id: t.arg.id({
          required: true,
          description: 'A new UUID that you make: the second of two clicks has the same.',
        }),
        kind: t.arg({ type: DigitalAddressKind, required: true }),
        address: t.arg.string({ required: true }),
      },
      resolve: (_, { party, id, kind, address }, context, info) =>
        changedParty(
          { party },
          (tx, partyId) => addDigitalAddress(tx, partyId, { id: statedId('id', id), kind, address }),
          context,
          info,
        ),
    }),
    removeDigitalAddress: t.field({
      type: PartyResult,
      nullable: true,
      description: 'Takes a mail address or telephone number away. Null when it is not there.',
      args: { party: t.arg.id(whose), id: t.arg.id({ required: true }) },
      resolve: (_, { party, id }, context, info) =>
        changedParty({ party }, (tx, partyId) => removeDigitalAddress(tx, partyId, soughtId(id)), context, info),
    }),
    askAddressCode: t.field({
      type: PartyResult,
      nullable: true,
      description:
        'Has a code sent to an address, to find out whether somebody reads it: by mail, or as a text message.',
      args: { party: t.arg.id(whose), id: t.arg.id({ required: true }) },
      resolve: (_, { party, id }, context, info) =>
        changedParty({ party }, (tx, partyId) => askAddressCode(tx, partyId, soughtId(id)), context, info),
    }),
    enterAddressCode: t.field({
      type: PartyResult,
      nullable: true,
      description: 'Verifies an address with the code that was sent there: five attempts, a quarter of an hour.',
      args: { party: t.arg.id(whose), id: t.arg.id({ required: true }), code: t.arg.string({ required: true }) },
      resolve: async (_, { party, id, code }, context, info) => {
        const secret = await context.keys.secret('look-up');
        const entered = { id: soughtId(id), code };
        return changedParty({ party }, (tx, partyId) => enterAddressCode(tx, partyId, entered, secret), context, info);
      },
    }),
  }));
}
