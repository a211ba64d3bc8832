import {
  type Args,
  countLevel,
  type FieldPlan,
  type LevelRow,
  listPurpose,
  type Page,
  pageOf,
  type Row,
} from '@verbonden/kit-planner';
import type { FieldRequest } from './field-request.ts';
import { type Followed, follow, loadFollowed, toRow } from './resolve-link.ts';

interface Edge {
  readonly cursor: string;
  readonly node: Row;
}

/** A page of a connection. Nothing is read before it is asked for: a total alone reads no rows. */
export class ConnectionRows {
  readonly #followed: Followed;
  readonly #page: Page;
  readonly #request: FieldRequest;
  readonly #purpose: string;
  readonly #after: readonly string[] | null;
  readonly #before: readonly string[] | null;
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
    this.#after = this.#open(this.#page.after);
    this.#before = this.#open(this.#page.before);
  }

  async edges(): Promise<readonly Edge[]> {
    const rows = await this.#load();
    const page = rows.slice(0, this.#page.size).map((row) => ({
      cursor: this.#request.context.cursors.seal(row.position, this.#purpose),
      node: toRow(this.#followed, row.values),
    }));
    return this.#page.isBackward ? page.toReversed() : page;
  }

  async pageInfo() {
    const [rows, edges] = await Promise.all([this.#load(), this.edges()]);
    const isMore = rows.length > this.#page.size;
    return {
      hasNextPage: this.#page.isBackward ? this.#before !== null : isMore,
      hasPreviousPage: this.#page.isBackward ? isMore : this.#after !== null,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    };
  }

  async totalCount(): Promise<number> {
    const { link, scope, owners } = this.#followed;
    const counts = await countLevel(this.#request.context, { link, scope, owners });
    return [...counts.values()].reduce((sum, count) => sum + count, 0);
  }

  #load(): Promise<readonly LevelRow[]> {
    const slice = {
      size: this.#page.size + 1,
      isBackward: this.#page.isBackward,
      after: this.#after,
      before: this.#before,
    };
    this.#rows ??= loadFollowed(this.#followed, slice, this.#request);
    return this.#rows;
  }

  #open(cursor: string | null): readonly string[] | null {
    return cursor === null ? null : this.#request.context.cursors.open(cursor, this.#purpose);
  }
}
