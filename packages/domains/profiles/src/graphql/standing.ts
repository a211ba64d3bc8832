import { type Builder, plannedObject } from '@verbonden/kit-graphql';
import { capacitySource, mandateSource, organisationMemberSource } from '../data/sources/party-source.ts';
import { type ProfileEnums, recordedInCapacity } from './profile-enums.ts';

/** For whom somebody may act, and who belongs to an organisation. */
export function registerStanding(builder: Builder, enums: ProfileEnums) {
  return {
    Mandate: plannedObject(builder, mandateSource, {
      description: 'That one may act for another, as one of both sees it.',
      fields: (t) => ({
        id: t.id(),
        side: t.column('side', { type: enums.MandateSide }),
        otherName: t.column('otherName', {
          description:
            'The name of who acts for you; null until somebody takes it up. For whom you act yourself is read with that party, as long as it lasts.',
        }),
        otherPartyId: t.column('otherPartyId'),
        scope: t.column('scope', { type: [enums.MandateScope], description: 'What it gives; nothing else.' }),
        evidence: t.column('evidence', {
          description: 'What the contact centre saw or heard when it recorded the mandate for somebody.',
        }),
        offeredAt: t.column('offeredAt'),
        beganAt: t.column('beganAt', { description: 'When it was taken up; null while nobody did.' }),
        endsAt: t.column('endsAt'),
        endedAt: t.column('endedAt', { description: 'When it was ended early.' }),
        endedBy: t.column('endedBy', { type: enums.MandateEnder }),
        recordedInCapacity: t.column('recordedInCapacity', { description: recordedInCapacity }),
      }),
    }),
    Capacity: plannedObject(builder, capacitySource, {
      description: 'That a person may act for a business or association, when they choose to.',
      fields: (t) => ({
        organisationId: t.column('organisationId', { description: 'What the header Verbonden-Capacity names.' }),
        organisationName: t.column('organisationName'),
        number: t.column('number', { description: 'The KBO number or the code in the register of associations.' }),
        source: t.column('source', { type: enums.CapacitySource }),
        validFrom: t.column('validFrom'),
        validUntil: t.column('validUntil', { description: 'Null: no end.' }),
      }),
    }),
    OrganisationMember: plannedObject(builder, organisationMemberSource, {
      description: 'Somebody who belongs to an organisation, or was invited to.',
      fields: (t) => ({
        id: t.id(),
        name: t.column('name'),
        role: t.column('role', { type: enums.OrganisationRole }),
        invitedAt: t.column('invitedAt'),
        joinedAt: t.column('joinedAt', { description: 'Null while the invitation waits.' }),
        endedAt: t.column('endedAt'),
        recordedInCapacity: t.column('recordedInCapacity', { description: recordedInCapacity }),
      }),
    }),
  };
}
