import {
  type Args,
  type Bound,
  countLevel,
  type Disclosure,
  type FieldPlan,
  fewPeople,
  isNarrowed,
  type LevelRow,
  listPurpose,
  mostCounted,
  type Page,
  pageOf,
  type Row,
  type RowProtection,
  readCounted,
} from '@verbonden/kit-planner';
import type { FieldRequest } from './field-request.ts';
import { type Followed, firstWithin, follow, handOut, loadFollowed } from './resolve-link.ts';

interface Edge {
  readonly cursor: string;
  /** Hands the row out. */
  node(): Row;
}

/** A page of a connection. Nothing is read before it is asked for: a total alone reads no rows. */
export class ConnectionRows {
  readonly #followed: Followed;
  readonly #page: Page;
  readonly #request: FieldRequest;
  readonly #purpose: string;
  readonly #bounds: readonly Bound[];
  readonly #isNarrowed: boolean;
  #rows: Promise<readonly LevelRow[]> | null = null;
  #counted: Promise<readonly Disclosure[]> | null = null;

  constructor(plan: Extract<FieldPlan, { kind: 'connection' }>, request: FieldRequest) {
    const { context, info } = request;
    this.#followed = follow(plan, request);
    this.#request = request;
    this.#isNarrowed = isNarrowed(this.#followed.link, this.#followed.scope);
    const seen = Object.assign(
      {},
      ...this.#followed.scope
        .calls()
        .map((call) => call.args)
        .toReversed(),
    ) as Args;
    this.#page = pageOf(seen, plan.page);
    const coordinate = `${info.parentType.name}.${info.fieldName}`;
    this.#purpose = listPurpose(coordinate, this.#followed.scope, (call) => call.args, context.ambient);
    this.#bounds = [...this.#bound('after'), ...this.#bound('before')];
  }

  /** Each is a row that is shown to be there, asked for by its cursor alone or not. */
  async edges(): Promise<readonly Edge[]> {
    const rows = (await this.#load()).slice(0, this.#page.size);
    for (const { disclosure } of rows) if (disclosure) this.#request.context.disclosures.note(disclosure);
    return this.#edgesOf(rows);
  }

  async pageInfo() {
    const [rows, beyondStart, beyondEnd] = await Promise.all([
      this.#load(),
      this.#beyond('after', 'upTo'),
      this.#beyond('before', 'from'),
    ]);
    this.#tell(rows);
    if (this.#isNarrowed) this.#tell([...beyondStart, ...beyondEnd]);
    const { isBackward, size } = this.#page;
    const edges = this.#edgesOf(rows.slice(0, size));
    const isMore = rows.length > size;
    return {
      hasNextPage: beyondEnd.length > 0 || (!isBackward && isMore),
      hasPreviousPage: beyondStart.length > 0 || (isBackward && isMore),
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    };
  }

  /** Of people no more are counted than `mostCounted`. */
  async totalCount(): Promise<number> {
    const { link, scope, owners, target } = this.#followed;
    if (target.protection) return Math.min(await this.#countPeople(target.protection), mostCounted);
    return owners.length === 0 ? 0 : countLevel(this.#request.context, { link, scope, owners });
  }

  async isTotalExact(): Promise<boolean> {
    const { protection } = this.#followed.target;
    return !protection || (await this.#countPeople(protection)) <= mostCounted;
  }

  async #countPeople(protection: RowProtection): Promise<number> {
    const { link, scope, owners } = this.#followed;
    if (owners.length === 0) return 0;
    this.#counted ??= readCounted(this.#request.context, { link, scope, owners }, protection);
    const counted = await this.#counted;
    this.#tell(counted.map((disclosure) => ({ disclosure })));
    return counted.length;
  }

  /** Notes whom rows are about that are told of and not shown: all of them where somebody in particular may be meant, else when they are few. */
  #tell(rows: readonly Pick<LevelRow, 'disclosure'>[]): void {
    const about = rows.flatMap(({ disclosure }) => disclosure ?? []);
    const people = new Set(about.map(({ subject, object }) => `${subject} ${object}`));
    if (!this.#isNarrowed && people.size > fewPeople) return;
    for (const disclosure of about) this.#request.context.disclosures.note(disclosure);
  }

  #edgesOf(rows: readonly LevelRow[]): readonly Edge[] {
    const page = rows.map((row) => ({
      cursor: this.#request.context.cursors.seal(row.position, this.#purpose),
      node: () => handOut(this.#followed, row, this.#request.context),
    }));
    return this.#page.isBackward ? page.toReversed() : page;
  }

  #load(): Promise<readonly LevelRow[]> {
    const slice = { size: this.#page.size + 1, isBackward: this.#page.isBackward, bounds: this.#bounds };
    this.#rows ??= loadFollowed(this.#followed, slice, this.#request);
    return this.#rows;
  }

  #bound(side: 'after' | 'before'): readonly Bound[] {
    const cursor = this.#page[side];
    return cursor === null ? [] : [{ side, position: this.#request.context.cursors.open(cursor, this.#purpose) }];
  }

  /** The first row beyond the cursor that bounds this page, if any: the one it was made for may be gone. */
  async #beyond(name: 'after' | 'before', side: 'upTo' | 'from'): Promise<readonly LevelRow[]> {
    const bound = this.#bounds.find((each) => each.side === name);
    return bound === undefined ? [] : firstWithin(this.#followed, { ...bound, side }, this.#request);
  }
}
