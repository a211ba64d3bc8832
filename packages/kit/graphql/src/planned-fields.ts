import type { EnumRef, InputFieldMap, ObjectRef } from '@pothos/core';
import {
  type Args,
  describeReadable,
  type FieldPlan,
  type Link,
  type PageLimits,
  type Row,
  type Shape,
  type Source,
} from '@verbonden/kit-planner';
import type { GraphQLResolveInfo } from 'graphql';
import { connectionRef } from './connection-ref.ts';
import { ConnectionRows } from './connection-rows.ts';
import { defaultType } from './default-type.ts';
import { entityLink } from './entity-links.ts';
import type { PlannedRef } from './planned-ref.ts';
import { refusing } from './refusing.ts';
import type { RequestContext } from './request-context.ts';
import { resolveLink } from './resolve-link.ts';
import type { Builder, SchemaTypes } from './schema-types.ts';

type Types = PothosSchemaTypes.ExtendDefaultTypes<SchemaTypes>;
type ScalarName = 'ID' | 'String' | 'Int' | 'Float' | 'Boolean' | 'DateTime' | 'Date' | 'JSON' | 'URL' | 'HTML';
type LeafType = ScalarName | EnumRef<Types, unknown>;
// oxlint-disable-next-line typescript/no-explicit-any -- Pothos' own field builders differ only in a parent shape that planned fields do not depend on
type FieldBuilder = PothosSchemaTypes.RootFieldBuilder<Types, any, any>;
type Resolve = (parent: unknown, args: Args, context: RequestContext, info: GraphQLResolveInfo) => unknown;
type Described = { readonly description?: string; readonly deprecationReason?: string };

interface ColumnOptions extends Described {
  readonly type?: LeafType | readonly [LeafType];
  readonly nullable?: boolean;
}

interface LinkOptions extends Described {
  readonly type: PlannedRef;
  readonly args?: InputFieldMap;
  /** Only for a link to one: null unless said otherwise. Lists are never null. */
  readonly nullable?: boolean;
  /** Gives a list the argument `first`, with these bounds. */
  readonly first?: PageLimits;
}

interface ConnectionOptions extends Described {
  readonly type: PlannedRef;
  readonly args?: InputFieldMap;
  /** The most rows of one page. */
  readonly max: number;
  /** The rows of a page when nobody says how many. */
  readonly standard?: number;
  /** The arguments first, after, last and before belong to the field above (whose object has no table). */
  readonly isPagedAbove?: boolean;
}

type NamesOf<S> =
  S extends Source<never, infer Readable>
    ? Readable
    : S extends Shape<infer Member, infer Computed>
      ? Member | Computed
      : string;
type EmbedsOf<S> = S extends { embedded(row: never): infer E } ? keyof E & string : never;
type LinksOf<S> = S extends { links(row: never): Readonly<Record<infer L, Link>> } ? L & string : never;

/** What a planned type can have as fields. Nothing here loads: each says where its value is. */
export class PlannedFields<S extends { readonly name: string }> {
  readonly #t: FieldBuilder;
  readonly #builder: Builder;
  readonly #source: Source | Shape | null;

  constructor(t: FieldBuilder, builder: Builder, source: Source | Shape | null) {
    this.#t = t;
    this.#builder = builder;
    this.#source = source;
  }

  /** For arguments: `t.arg.id({ required: true })`, `t.arg({ type: Locale })`. */
  get arg(): FieldBuilder['arg'] {
    return this.#t.arg;
  }

  /** The entity's own id: the last column of the source's key. */
  id(options: Described = {}) {
    const key = this.#source?.kind === 'source' ? this.#source.key.at(-1) : undefined;
    if (key === undefined) throw new RangeError(`${this.#source?.name ?? 'The query'} has no key.`);
    return this.#define({ kind: 'column', name: key }, { ...options, type: 'ID', nullable: false }, (row) =>
      (row as Row).get(key),
    );
  }

  /** A column or expression. Its GraphQL type follows from the column; give one for an enum, a URL, HTML. */
  column(name: NamesOf<S>, options: ColumnOptions = {}) {
    if (!this.#source) throw new RangeError(`The query has no column "${name}".`);
    const described = describeReadable(this.#source, name);
    const settled = {
      ...options,
      type: options.type ?? defaultType(described.type),
      nullable: options.nullable ?? !described.isNotNull,
    };
    return this.#define({ kind: 'column', name }, settled, (row) => (row as Row).get(name));
  }

  /** A shape over columns of this row. */
  embedded(
    name: EmbedsOf<S>,
    options: Described & { readonly type: ObjectRef<Types, Row>; readonly nullable?: boolean },
  ) {
    const settled = { ...options, nullable: options.nullable ?? true };
    return this.#define({ kind: 'embedded', name }, settled, (row) => (row as Row).embedded(name));
  }

  /** What a link reaches: one object or a list. */
  link(link: LinksOf<S> | Link, options: LinkOptions) {
    const kind = typeof link === 'string' ? this.#linkNamed(link).kind : link.kind;
    const { first = null, args, ...rest } = options;
    const plan = { kind: 'link', link, page: first } as const;
    const settled = {
      ...rest,
      type: kind === 'one' ? options.type : [options.type],
      nullable: kind === 'one' && (options.nullable ?? true),
      args: {
        ...args,
        ...(first
          ? { first: this.#t.arg.int({ description: `At most ${first.max}; ${first.standard} when not given.` }) }
          : {}),
      },
    };
    return this.#define(plan, settled, (parent, given, context, info) =>
      refusing(() => resolveLink(plan, { parent, args: given, context, info })),
    );
  }

  /** The entity of another domain whose id this column holds; null when it is absent, hidden, or was never there. */
  entity(column: NamesOf<S>, options: Described & { readonly type: PlannedRef }) {
    const settled = { ...options, nullable: true };
    const entity = entityLink(this.#builder, options.type.name);
    if (!entity) {
      // It lives in another process: a gateway asks there for what is behind the id.
      const toStub: Resolve = (row) => ((row as Row).get(column) === null ? null : { id: (row as Row).get(column) });
      return this.#define({ kind: 'computed', needs: [column] }, settled, toStub);
    }
    const plan = { kind: 'link', link: { column, entity }, page: null } as const;
    return this.#define(plan, settled, (parent, given, context, info) =>
      refusing(() => resolveLink(plan, { parent, args: given, context, info })),
    );
  }

  /** The same as a Relay connection, with `nodes` and `totalCount`. */
  connection(link: LinksOf<S> | Link, options: ConnectionOptions) {
    const { type, max, standard = Math.min(20, max), isPagedAbove = false, args, ...rest } = options;
    const plan = { kind: 'connection', link, page: { max, standard } } as const;
    const { protection } = (typeof link === 'string' ? this.#linkNamed(link) : link).target();
    const settled = {
      ...rest,
      type: connectionRef(this.#builder, type, protection !== null),
      nullable: false,
      args: { ...args, ...(isPagedAbove ? {} : this.pageArgs({ max, standard })) },
    };
    return this.#define(plan, settled, (parent, given, context, info) =>
      refusing(() => new ConnectionRows(plan, { parent, args: given, context, info })),
    );
  }

  /** The arguments of a page, for a field whose object passes them on to a connection below it. */
  pageArgs({ max, standard }: PageLimits) {
    return {
      first: this.#t.arg.int({ description: `How many from the start: at most ${max}; ${standard} when not given.` }),
      after: this.#t.arg.string({ description: 'Only what comes after this cursor.' }),
      last: this.#t.arg.int({ description: `How many from the end: at most ${max}.` }),
      before: this.#t.arg.string({ description: 'Only what comes before this cursor.' }),
    };
  }

  /** Worked out in code from columns of the row. An operation that asks for it is answered by graphql-js. */
  computed<const Needs extends readonly NamesOf<S>[]>(
    options: ColumnOptions & {
      readonly type: LeafType | readonly [LeafType];
      readonly needs: Needs;
      readonly value: (row: Readonly<Record<Needs[number], unknown>>) => unknown;
    },
  ) {
    const { needs, value, ...rest } = options;
    return this.#define({ kind: 'computed', needs }, { ...rest, nullable: options.nullable ?? true }, (row) =>
      value(Object.fromEntries(needs.map((name) => [name, (row as Row).get(name)])) as Record<Needs[number], unknown>),
    );
  }

  #linkNamed(name: string): Link {
    const link = this.#source?.kind === 'source' ? this.#source.links(this.#source.row('described'))[name] : undefined;
    if (!link) throw new RangeError(`${this.#source?.name ?? 'The query'} has no link "${name}".`);
    return link;
  }

  #define(plan: FieldPlan, options: object, resolve: Resolve) {
    // NOTE: Pothos derives the resolver's types from each option; ours are the same for every planned field, so they are not spelled out.
    return this.#t.field({ ...options, extensions: { planned: plan }, resolve });
  }
}
