import type { CodePublication, Publication } from '@verbonden/content';
import type { Product } from '@verbonden/engine-ipdc';

const vlaanderen = 'https://productencatalogus.data.vlaanderen.be/id/concept';
const subjects = [
  'parkeren',
  'bouwen',
  'trouwen',
  'verhuizen',
  'reizen',
  'sporten',
  'leren',
  'werken',
  'wonen',
  'zorgen',
];
const acts = ['vergunning', 'premie', 'attest', 'inschrijving', 'melding', 'toelage', 'kaart', 'advies'];

const themes = Array.from({ length: 12 }, (_, i) => `${vlaanderen}/Thema/Thema${i}`);

export const sampleCodes: readonly CodePublication[] = themes.map((iri, position) => ({
  iri,
  list: 'theme',
  position,
  label: { nl: `Thema ${position}`, en: `Theme ${position}` },
  parentIri: null,
}));

/** Made-up products of the size of real ones, always the same. */
export function samplePublications(count: number): Publication[] {
  return Array.from({ length: count }, (_, i) => ({
    id: `00000000-0000-4000-8000-${String(i).padStart(12, '0')}`,
    slug: `product-${i}`,
    product: sampleProduct(i),
    register: 'informal',
    contactPointIds: [null],
  }));
}

function sampleProduct(i: number): Product {
  const subject = subjects[i % subjects.length] ?? '';
  const act = acts[Math.floor(i / subjects.length) % acts.length] ?? '';
  const title = `${act} voor ${subject} ${i}`;
  const body = `Met deze ${act} kan je ${subject} in de stad. `.repeat(6);
  return {
    iri: `https://example.org/id/product/${i}`,
    kind: 'instance',
    productNumber: String(1000 + i),
    conceptIri: null,
    title: { nl: title, en: `Product ${i}` },
    description: { nl: `<p>${body}</p>`, en: `<p>With this you can do thing ${i} in the city.</p>` },
    additionalDescription: {},
    exception: {},
    regulation: {},
    type: null,
    audiences: [],
    themes: [0, 1, 2].map((step) => themes[(i + step * 5) % themes.length] ?? ''),
    competentLevels: [],
    executingLevels: [],
    competentAuthorities: [],
    executingAuthorities: [],
    createdBy: null,
    keywords: { nl: [subject, act] },
    requirements: [{ title: { nl: 'Voorwaarde' }, description: { nl: '<p>Je woont in de stad.</p>' }, evidence: null }],
    procedures: [{ title: { nl: 'Hoe' }, description: { nl: '<p>Vraag het aan.</p>' }, websites: [] }],
    costs: [],
    financialAdvantages: [],
    legalResources: [],
    websites: [],
    contactPoints: [
      { email: `loket${i % 40}@example.org`, telephone: '+32 000 00 00', url: null, openingHours: null, address: null },
    ],
    publicationMedia: [],
    yourEuropeCategories: [],
    tags: [],
    languages: [],
    areas: [],
    createdAt: null,
    modifiedAt: null,
    startsAt: null,
    endsAt: null,
    isArchived: false,
  };
}
