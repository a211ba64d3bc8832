import { type Domain, plannedObject, plannedQuery } from '@verbonden/kit-graphql';
import { peopleSources } from './people-sources.ts';

/** Twenty people with how to reach them. */
export const peopleQuery = `query W10($first: Int!) {
  people(first: $first) {
    nodes {
      id
      identity { givenName familyName bornOn }
      contact { street houseNumber postalCode municipality addresses { kind address } }
    }
  }
}`;

/** A list of people, which no domain of the platform offers: to measure what seeing many of them costs. */
export const peopleDomain = (isProtected: boolean): Domain => ({
  name: 'people',
  operations: { W10: peopleQuery },
  purposes: { W10: ['follow-up'] },
  register(builder) {
    const sources = peopleSources(isProtected);
    const Address = plannedObject(builder, sources.addressSource, {
      description: 'A mail address or a number.',
      fields: (t) => ({ kind: t.column('kind'), address: t.column('address') }),
    });
    const Identity = plannedObject(builder, sources.identitySource, {
      description: 'Who somebody is.',
      fields: (t) => ({
        givenName: t.column('givenName'),
        familyName: t.column('familyName'),
        bornOn: t.column('bornOn'),
      }),
    });
    const Contact = plannedObject(builder, sources.contactSource, {
      description: 'How somebody is reached.',
      fields: (t) => ({
        street: t.column('street'),
        houseNumber: t.column('houseNumber'),
        postalCode: t.column('postalCode'),
        municipality: t.column('municipality'),
        addresses: t.link('addresses', { type: Address }),
      }),
    });
    const Person = plannedObject(builder, sources.personSource, {
      description: 'Somebody.',
      fields: (t) => ({
        id: t.id(),
        identity: t.link('identity', { type: Identity }),
        contact: t.link('contact', { type: Contact }),
      }),
    });
    plannedQuery(builder, (t) => ({ people: t.connection(sources.allPeople, { type: Person, max: 50 }) }));
    return {};
  },
});
