import {
  type Bound,
  directCall,
  directScope,
  type FieldPlan,
  type FieldScope,
  type LevelRequest,
  type LevelRow,
  type Link,
  levelItems,
  linkAt,
  linkName,
  Row,
  readGathering,
  type Source,
  sizeOf,
} from '@verbonden/kit-planner';
import { eachApart } from './each-apart.ts';
import type { FieldRequest } from './field-request.ts';
import { levelLoader, levelName } from './level-loader.ts';
import type { RequestContext } from './request-context.ts';

/** A link as it is followed from one parent: which one, in which scope, for which keys. */
export interface Followed {
  readonly link: Link;
  readonly target: Source;
  readonly scope: FieldScope;
  /** The keys to look for, in the order in which their rows are to appear. */
  readonly owners: readonly (readonly string[])[];
}

/** What following this field from this parent means. */
export function follow(
  plan: Extract<FieldPlan, { link: unknown }>,
  { parent, args, context, info }: FieldRequest,
): Followed {
  const row = parent instanceof Row ? parent : null;
  const field = info.parentType.getFields()[info.fieldName];
  if (!field) throw new RangeError(`${info.parentType.name} has no field ${info.fieldName}.`);
  const scope = (row?.scope ?? directScope(context)).enter(directCall(field, args), row?.source?.table === null);
  const source = row?.source ?? null;
  const link = linkAt(plan.link, source, source?.row('here') ?? {});
  if (!link) throw new RangeError(`${info.parentType.name}.${info.fieldName} has no link here.`);
  const target = link.target();
  const name = linkName(plan.link);
  if (!row || name === null) return { link, target, scope, owners: [[]] };
  const keys = link.on(target.row('there')).map((_, i) => row.get(`#${name}.${i}`) as string | null);
  const elements = link.list ? ((row.get(`#${name}.list`) ?? []) as string[]).map((element) => [element]) : [[]];
  const isNowhere = keys.includes(null);
  return {
    link,
    target,
    scope,
    owners: isNowhere ? [] : elements.map((element) => [...(keys as string[]), ...element]),
  };
}

/** The rows behind a followed link, loaded together with those of every parent at this level. */
export async function loadFollowed(
  followed: Followed,
  slice: LevelRequest['slice'],
  { context, info }: FieldRequest,
): Promise<readonly LevelRow[]> {
  const { link, scope, target } = followed;
  const loader = levelLoader(context, levelName(info), {
    link,
    scope,
    slice,
    items: (row, inner) => levelItems(info, { source: target, row, scope: inner }),
  });
  const found = await Promise.all(followed.owners.map((owner) => loader.load(owner)));
  return found.flat();
}

/** The first row of each list behind a followed link that stands within this bound; asked together for every parent at this level. */
export async function firstWithin(
  followed: Followed,
  bound: Bound,
  { context, info }: FieldRequest,
): Promise<readonly LevelRow[]> {
  const { link, scope } = followed;
  const loader = levelLoader(context, `${bound.side} ${levelName(info)}`, {
    link,
    scope,
    slice: { size: 1, isBackward: false, bounds: [bound] },
    items: () => new Map(),
  });
  const found = await Promise.all(followed.owners.map((owner) => loader.load(owner)));
  return found.flat();
}

/** Hands out a row that was read, and notes whom it is about: as its children see it, of the type it really has where the source has several. */
export function handOut(
  { target, scope }: Pick<Followed, 'target' | 'scope'>,
  { values, disclosure }: Pick<LevelRow, 'values' | 'disclosure'>,
  { disclosures }: Pick<RequestContext, 'disclosures'>,
): Row {
  if (disclosure) disclosures.note(disclosure);
  const row = new Row(target, scope, values);
  return row.asVariant() ?? row;
}

/** What a link field answers: a row or null, or a list of rows. */
export async function resolveLink(
  plan: Extract<FieldPlan, { kind: 'link' }>,
  request: FieldRequest,
): Promise<Row | null | readonly Promise<Row>[]> {
  const { args, context, info } = request;
  const followed = follow(plan, request);
  if (followed.target.table === null) {
    const items = levelItems(info, { source: followed.target, row: {}, scope: followed.scope });
    const values = await readGathering(context, followed.target, items);
    return handOut(followed, { values, disclosure: null }, context);
  }
  const size = plan.page ? sizeOf(args, 'first', plan.page) : null;
  const slice = size === null || followed.link.list ? null : { size, isBackward: false, bounds: [] };
  const rows = await loadFollowed(followed, slice, request);
  const most = followed.link.kind === 'one' ? 1 : (size ?? rows.length);
  const shown = rows.slice(0, most).map((row) => handOut(followed, row, context));
  return followed.link.kind === 'one' ? (shown[0] ?? null) : eachApart(shown);
}
