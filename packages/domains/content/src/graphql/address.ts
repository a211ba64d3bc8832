import { type Builder, plannedObject } from '@verbonden/kit-graphql';
import { addressShape } from '../data/sources/address-shape.ts';

/** A place one can go to. */
export function registerAddress(builder: Builder) {
  return plannedObject(builder, addressShape, {
    description: 'A place one can go to, its names in the language asked for where they exist in it.',
    fields: (t) => ({
      street: t.column('street'),
      houseNumber: t.column('houseNumber'),
      boxNumber: t.column('boxNumber'),
      postalCode: t.column('postalCode', { nullable: false }),
      municipality: t.column('municipality'),
      country: t.column('country'),
    }),
  });
}
