import { randomUUID } from 'node:crypto';
import type { Address, ContactPoint, KeywordMap, LanguageMap, Product, Website } from '@verbonden/engine-ipdc';
import { type CmsLocale, cmsLocales, type Localized, type ProductDocument, tagsOfLocale } from './product-document.ts';
import { textFingerprint } from './text-fingerprint.ts';

/**
 * The document that holds this product, in all locales; every field is present, so that nothing of an older version stays.
 *
 * Where a human and a machine both wrote a text in one register, the human's is kept. Texts in languages the CMS has no
 * locale for (French, German) are left out; the import keeps them with the raw source.
 */
export function fromProduct(product: Product) {
  const texts = new TextsOfDocument();
  const titled = (field: string, { title, description }: { title: LanguageMap; description: LanguageMap }) => ({
    title: texts.of(`${field}.title`, title),
    description: texts.of(`${field}.description`, description),
  });
  const row = (field: string, part: { title: LanguageMap; description: LanguageMap }) => ({
    id: randomUUID(),
    ...titled(field, part),
  });
  const link = (field: string, website: Website) => ({ ...row(field, website), url: website.url });
  const document = {
    title: texts.of('title', product.title),
    description: texts.of('description', product.description),
    additionalDescription: texts.of('additionalDescription', product.additionalDescription),
    exception: texts.of('exception', product.exception),
    regulation: texts.of('regulation', product.regulation),
    keywords: texts.words('keywords', product.keywords),
    requirements: product.requirements.map(({ evidence, ...requirement }) => ({
      ...row('requirements', requirement),
      evidence: titled('evidence', evidence ?? { title: {}, description: {} }),
    })),
    procedures: product.procedures.map(({ websites, ...procedure }) => ({
      ...row('procedures', procedure),
      websites: websites.map((website) => link('procedures.websites', website)),
    })),
    costs: product.costs.map((cost) => row('costs', cost)),
    financialAdvantages: product.financialAdvantages.map((advantage) => row('financialAdvantages', advantage)),
    legalResources: product.legalResources.map((resource) => link('legalResources', resource)),
    websites: product.websites.map((website) => link('websites', website)),
    contactPoints: product.contactPoints.map((point) => contactPointRow(point, texts)),
    type: product.type,
    audiences: product.audiences,
    themes: product.themes,
    competentLevels: product.competentLevels,
    executingLevels: product.executingLevels,
    competentAuthorities: product.competentAuthorities,
    executingAuthorities: product.executingAuthorities,
    createdBy: product.createdBy,
    publicationMedia: product.publicationMedia,
    yourEuropeCategories: product.yourEuropeCategories,
    tags: product.tags,
    languages: product.languages,
    areas: product.areas,
    startsAt: product.startsAt,
    endsAt: product.endsAt,
    isArchived: product.isArchived,
    source: {
      iri: product.iri,
      kind: product.kind,
      productNumber: product.productNumber,
      conceptIri: product.conceptIri,
      createdAt: product.createdAt,
      modifiedAt: product.modifiedAt,
    },
  } satisfies ProductDocument;
  return { ...document, generatedTexts: texts.generated };
}

function contactPointRow(point: ContactPoint, texts: TextsOfDocument) {
  const { email, telephone, url, openingHours } = point;
  const address = addressGroup(point.address, texts);
  return { id: randomUUID(), contactPoint: null, email, telephone, url, openingHours, hours: [], address };
}

function addressGroup(address: Address | null, texts: TextsOfDocument) {
  return {
    street: texts.of('address.street', address?.street ?? {}),
    houseNumber: address?.houseNumber ?? null,
    boxNumber: address?.boxNumber ?? null,
    postalCode: address?.postalCode ?? null,
    municipality: texts.of('address.municipality', address?.municipality ?? {}),
    country: texts.of('address.country', address?.country ?? {}),
  };
}

/** Sorts texts into locales and remembers which of them a machine wrote. */
class TextsOfDocument {
  readonly generated: { [Locale in CmsLocale]?: string[] } = {};

  of(field: string, map: LanguageMap): NonNullable<Localized> {
    return this.#perLocale((own, generated, locale) => {
      const human = map[own];
      if (human) return human;
      const text = generated === null ? undefined : map[generated];
      if (text) this.#remember(locale, field, text);
      return text || null;
    });
  }

  words(field: string, map: KeywordMap): NonNullable<Localized<string[]>> {
    return this.#perLocale((own, generated, locale) => {
      const human = map[own] ?? [];
      const byMachine = (generated === null ? [] : (map[generated] ?? [])).filter((word) => !human.includes(word));
      for (const word of byMachine) this.#remember(locale, field, word);
      return [...human, ...byMachine];
    });
  }

  #perLocale<Value>(
    choose: (own: keyof LanguageMap, generated: keyof LanguageMap | null, locale: CmsLocale) => Value,
  ): { [Locale in CmsLocale]: Value } {
    const choice = (locale: CmsLocale) => choose(tagsOfLocale[locale].own, tagsOfLocale[locale].generated, locale);
    return Object.fromEntries(cmsLocales.map((locale) => [locale, choice(locale)])) as { [Locale in CmsLocale]: Value };
  }

  #remember(locale: CmsLocale, field: string, text: string): void {
    const known = (this.generated[locale] ??= []);
    const fingerprint = textFingerprint(field, text);
    if (!known.includes(fingerprint)) known.push(fingerprint);
  }
}
