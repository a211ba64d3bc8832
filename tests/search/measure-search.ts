/** One thing a citizen may type, and the titles that would be an answer. */
export interface SearchQuestion {
  readonly class: string;
  readonly query: string;
  readonly titles: readonly string[];
}

/** What is searched: several authorities may offer the same product, under the same number. */
export interface SearchableProduct {
  readonly id: string;
  readonly title: string;
  readonly productNumber: string | null;
}

export interface ClassScore {
  readonly questions: number;
  readonly recallAt5: number;
  readonly meanReciprocalRank: number;
  readonly missed: readonly string[];
}

/** Ids in the order in which search gives them. */
export type Search = (query: string) => Promise<readonly string[]>;

/**
 * How well search answers, per class of question. Right is every product with one of the titles, and every product that shares its
 * number. Recall@5 is the share of the right ones (at most five) among the first five; the reciprocal rank is 1 / the first right place.
 *
 * @throws Error when no product has a title that a question names: then the table is wrong, not search
 */
export async function measureSearch(
  questions: readonly SearchQuestion[],
  products: readonly SearchableProduct[],
  search: Search,
): Promise<ReadonlyMap<string, ClassScore>> {
  const answered = new Map<string, { recall: number; reciprocal: number; missed: string[]; questions: number }>();
  for (const question of questions) {
    const right = rightAnswers(question, products);
    const found = await search(question.query);
    const among = found.slice(0, 5).filter((id) => right.has(id)).length;
    const recall = among / Math.min(5, right.size);
    const first = found.findIndex((id) => right.has(id));
    const score = answered.get(question.class) ?? { recall: 0, reciprocal: 0, missed: [], questions: 0 };
    answered.set(question.class, {
      questions: score.questions + 1,
      recall: score.recall + recall,
      reciprocal: score.reciprocal + (first < 0 ? 0 : 1 / (first + 1)),
      missed: recall < 1 ? [...score.missed, question.query] : score.missed,
    });
  }
  return new Map(
    [...answered].map(([name, { questions: n, recall, reciprocal, missed }]) => [
      name,
      { questions: n, recallAt5: recall / n, meanReciprocalRank: reciprocal / n, missed },
    ]),
  );
}

function rightAnswers({ query, titles }: SearchQuestion, products: readonly SearchableProduct[]): ReadonlySet<string> {
  const wanted = new Set(titles.map(plain));
  const named = products.filter(({ title }) => wanted.has(plain(title)));
  if (named.length === 0) throw new Error(`No product is called ${titles.join(' or ')} ("${query}").`);
  const numbers = new Set(named.flatMap(({ productNumber }) => productNumber ?? []));
  return new Set([
    ...named.map(({ id }) => id),
    ...products.filter(({ productNumber }) => productNumber !== null && numbers.has(productNumber)).map(({ id }) => id),
  ]);
}

function plain(title: string): string {
  return title.trim().toLowerCase();
}
