import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { KeywordMap, LanguageMap, Product } from '@verbonden/engine-ipdc';
import { catalogueFiles, productsOf, readCatalogueFile } from '../real-data/catalogue-files.ts';
import { type ClassScore, measureSearch, type SearchQuestion } from './measure-search.ts';
import { searchWorld } from './search-world.ts';

/** What each class of question must reach at least: recall@5. */
export const floors: Readonly<Record<string, number>> = {
  exact: 0.95,
  inflected: 0.85,
  compound: 0.85,
  misspelt: 0.85,
  english: 0.85,
};

/** How well search finds what citizens type: Dutch in the real instances of five authorities, English in whatever has English. */
export async function searchTable(): Promise<ReadonlyMap<string, ClassScore>> {
  return new Map([...(await dutchScores()), ...(await englishScores())]);
}

/** The table as people read it. */
export function printed(scores: ReadonlyMap<string, ClassScore>): string {
  const lines = [...scores].map(([name, { questions, recallAt5, meanReciprocalRank, missed }]) =>
    [
      name.padEnd(10),
      String(questions).padStart(9),
      recallAt5.toFixed(3).padStart(8),
      String(floors[name] ?? '').padStart(6),
      meanReciprocalRank.toFixed(3).padStart(6),
      ` ${missed.join(', ')}`,
    ].join(' '),
  );
  return ['class      questions recall@5  floor    MRR  not all of the right ones among the first five', ...lines].join(
    '\n',
  );
}

async function dutchScores(): Promise<ReadonlyMap<string, ClassScore>> {
  const products = productsOf(catalogueFiles('instances-mergers-2025').flatMap(readCatalogueFile)).map(
    (read) => read.product,
  );
  return scoresOf(products.filter(hasDutchTitle), 'nl', questions('queries.json'));
}

async function englishScores(): Promise<ReadonlyMap<string, ClassScore>> {
  const real = productsOf(
    ['published-instances', 'concept-snapshots'].flatMap((folder) => catalogueFiles(folder).flatMap(readCatalogueFile)),
  );
  const newest = new Map(real.map(({ product }) => [product.title.en, product]));
  const translated = [...newest.values()].filter((product) => product.title.en !== undefined && hasDutchTitle(product));
  const [model] = translated;
  if (!model) throw new Error('No real product has an English title.');
  const own = samples().map((sample, number) => ({ ...bare(model, number), ...sample }));
  return scoresOf([...translated, ...own], 'en', questions('english-queries.json'));
}

async function scoresOf(products: readonly Product[], language: 'nl' | 'en', asked: readonly SearchQuestion[]) {
  const world = await searchWorld(products, language);
  try {
    return await measureSearch(asked, world.products, world.searchIn(language));
  } finally {
    await world.close();
  }
}

function hasDutchTitle({ title }: Product): boolean {
  return Object.keys(title).some((tag) => tag.startsWith('nl'));
}

interface Sample {
  readonly title: LanguageMap;
  readonly description: LanguageMap;
  readonly keywords: KeywordMap;
}

function samples(): readonly Sample[] {
  return JSON.parse(readFileSync(join(import.meta.dirname, 'english-samples.json'), 'utf8')) as readonly Sample[];
}

function questions(file: string): readonly SearchQuestion[] {
  return JSON.parse(readFileSync(join(import.meta.dirname, file), 'utf8')) as readonly SearchQuestion[];
}

/** A product like this one without any text of its own. */
function bare(model: Product, number: number): Product {
  return {
    ...model,
    iri: `https://example.org/id/instantie/${number}`,
    productNumber: null,
    additionalDescription: {},
    exception: {},
    regulation: {},
    requirements: [],
    procedures: [],
    costs: [],
    financialAdvantages: [],
    legalResources: [],
    websites: [],
    contactPoints: [],
  };
}
