import type { Product } from '@verbonden/engine-ipdc';
import type { OpeningHours } from './contact-point-publication.ts';
import type { CityRegister } from './content-locale.ts';

/** A finished product as the editors hand it over. */
export interface Publication {
  /** The editors' own id of the document; it stays the same through every version. */
  readonly id: string;
  /** Unique among everything published; part of addresses on the city's site. */
  readonly slug: string;
  readonly product: Product;
  readonly register: CityRegister;
  /** For each of `product.contactPoints` the city contact point it comes from, or null when it was typed in. */
  readonly contactPointIds: readonly (string | null)[];
  /** For each of `product.contactPoints` its ordinary week; absent or empty when the hours are known in words only, or not at all. */
  readonly contactPointHours?: readonly (readonly OpeningHours[])[];
}
