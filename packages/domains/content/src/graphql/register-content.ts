import type { Builder, PlannedRef } from '@verbonden/kit-graphql';
import { registerAddress } from './address.ts';
import { registerCode } from './code.ts';
import { registerCodeQueries } from './codes.ts';
import { registerContactPoint } from './contact-point.ts';
import { registerContactPointQueries } from './contact-points.ts';
import { registerContentChanged } from './content-changed.ts';
import { registerLocale } from './locale.ts';
import { registerOrganisation } from './organisation.ts';
import { registerOrganisationQueries } from './organisations.ts';
import { registerProduct } from './product.ts';
import { registerProductDocument } from './product-document.ts';
import { registerProductFilter } from './product-filter.ts';
import { registerProductParts } from './product-parts.ts';
import { registerProductQueries } from './products.ts';
import { registerSearch } from './search.ts';
import { registerTexts } from './text.ts';

/** Every type and question of content. The entities are what other domains may point at. */
export function registerContent(builder: Builder): Readonly<Record<string, PlannedRef>> {
  const Locale = registerLocale(builder);
  const texts = registerTexts(builder);
  const Address = registerAddress(builder);
  const Code = registerCode(builder, texts);
  const Organisation = registerOrganisation(builder, texts);
  const ContactPoint = registerContactPoint(builder, texts, Address);
  const ProductDocument = registerProductDocument(builder);
  const parts = registerProductParts(builder, texts, { Address, ContactPoint });
  const Product = registerProduct(builder, texts, { ...parts, Code, Organisation, ProductDocument });
  const ProductFilter = registerProductFilter(builder);
  registerProductQueries(builder, Product, Locale, ProductFilter);
  registerSearch(builder, { Product, Code, Organisation }, Locale, ProductFilter);
  registerCodeQueries(builder, Code, Locale);
  registerOrganisationQueries(builder, Organisation, Locale);
  registerContactPointQueries(builder, ContactPoint, Locale);
  registerContentChanged(builder);
  return { Product, ContactPoint };
}
