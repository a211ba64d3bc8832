import type { Link } from '@verbonden/kit-planner';
import type { Builder } from './schema-types.ts';

const linksOf = new WeakMap<Builder, Map<string, Link>>();

/** Remembers how the rows of an entity are reached, whatever their id, for whoever points at it by its id. */
export function rememberEntity(builder: Builder, name: string, link: Link): void {
  const links = linksOf.get(builder) ?? new Map<string, Link>();
  linksOf.set(builder, links);
  links.set(name, link);
}

/** How an entity's rows are reached in this process; undefined when it lives elsewhere. */
export function entityLink(builder: Builder, name: string): Link | undefined {
  return linksOf.get(builder)?.get(name);
}
