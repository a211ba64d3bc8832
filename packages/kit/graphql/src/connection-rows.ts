import {
  type Args,
  type Bound,
  countLevel,
  type FieldPlan,
  type LevelRow,
  listPurpose,
  mostCounted,
  type Page,
  pageOf,
  type Row,
} from '@verbonden/kit-planner';
import type { FieldRequest } from './field-request.ts';
import { type Followed, follow, handOut, isAnyWithin, loadFollowed } from './resolve-link.ts';

interface Edge {
  readonly cursor: string;
  /** Hands the row out. A page that is asked for its cursors alone shows nobody. */
  node(): Row;
}

/** A page of a connection. Nothing is read before it is asked for: a total alone reads no rows. */
export class ConnectionRows {
  readonly #followed: Followed;
  readonly #page: Page;
  readonly #request: FieldRequest;
  readonly #purpose: string;
  readonly #bounds: readonly Bound[];
  #rows: Promise<readonly LevelRow[]> | null = null;

  constructor(plan: Extract<FieldPlan, { kind: 'connection' }>, request: FieldRequest) {
    const { context, info } = request;
    this.#followed = follow(plan, request);
    this.#request = request;
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

  async edges(): Promise<readonly Edge[]> {
    const rows = await this.#load();
    const page = rows.slice(0, this.#page.size).map((row) => ({
      cursor: this.#request.context.cursors.seal(row.position, this.#purpose),
      node: () => handOut(this.#followed, row, this.#request.context),
    }));
    return this.#page.isBackward ? page.toReversed() : page;
  }

  async pageInfo() {
    const [rows, edges, isBefore, isAfter] = await Promise.all([
      this.#load(),
      this.edges(),
      this.#isBeyond('after', 'upTo'),
      this.#isBeyond('before', 'from'),
    ]);
    const { isBackward, size } = this.#page;
    const isMore = rows.length > size;
    return {
      hasNextPage: isAfter || (!isBackward && isMore),
      hasPreviousPage: isBefore || (isBackward && isMore),
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    };
  }

  /** Of people no more are counted than `mostCounted`. */
  totalCount(): Promise<number> {
    return this.#count(this.#followed.target.protection ? mostCounted : null);
  }

  async isTotalExact(): Promise<boolean> {
    return (await this.#count(mostCounted + 1)) <= mostCounted;
  }

  #count(atMost: number | null): Promise<number> {
    const { link, scope, owners } = this.#followed;
    return owners.length === 0
      ? Promise.resolve(0)
      : countLevel(this.#request.context, { link, scope, owners }, atMost);
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

  /** Whether the list goes on beyond the cursor that bounds this page: the row it was made for may be gone. */
  async #isBeyond(name: 'after' | 'before', side: 'upTo' | 'from'): Promise<boolean> {
    const bound = this.#bounds.find((each) => each.side === name);
    return bound !== undefined && isAnyWithin(this.#followed, { ...bound, side }, this.#request);
  }
}
