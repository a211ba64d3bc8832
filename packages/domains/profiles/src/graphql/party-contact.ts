import { type Builder, plannedObject } from '@verbonden/kit-graphql';
import { contactPreferenceSource, contactSource, digitalAddressSource } from '../data/sources/party-source.ts';
import { type ProfileEnums, recordedInCapacity } from './profile-enums.ts';

/** How a party is reached. */
export function registerPartyContact(
  builder: Builder,
  { DigitalAddressKind, ContactChannel, ContactPurpose }: ProfileEnums,
) {
  const DigitalAddress = plannedObject(builder, digitalAddressSource, {
    description: 'A mail address or telephone number.',
    fields: (t) => ({
      id: t.id(),
      kind: t.column('kind', { type: DigitalAddressKind }),
      address: t.column('address', { description: 'A telephone number with its country: "+3216272000".' }),
      verifiedAt: t.column('verifiedAt', {
        description: 'When a code that was sent there came back; null when none did.',
      }),
      recordedInCapacity: t.column('recordedInCapacity', { description: recordedInCapacity }),
    }),
  });
  const ContactPreference = plannedObject(builder, contactPreferenceSource, {
    description: 'How somebody wants to be reached for a purpose.',
    fields: (t) => ({
      purpose: t.column('purpose', { type: ContactPurpose }),
      channel: t.column('channel', { type: ContactChannel }),
      language: t.column('language', { description: 'Two letters: "nl".' }),
      addressId: t.column('addressId', {
        description: 'Which digital address; null when any of that channel will do.',
      }),
      recordedInCapacity: t.column('recordedInCapacity', { description: recordedInCapacity }),
    }),
  });
  return plannedObject(builder, contactSource, {
    description: 'How a party is reached.',
    fields: (t) => ({
      street: t.column('street'),
      houseNumber: t.column('houseNumber'),
      boxNumber: t.column('boxNumber'),
      postalCode: t.column('postalCode'),
      municipality: t.column('municipality'),
      country: t.column('country', { description: 'Two capitals: "BE".' }),
      recordedInCapacity: t.column('recordedInCapacity', { description: recordedInCapacity }),
      digitalAddresses: t.link('digitalAddresses', { type: DigitalAddress, description: 'The oldest first.' }),
      preferences: t.link('preferences', { type: ContactPreference, description: 'One per purpose.' }),
    }),
  });
}
