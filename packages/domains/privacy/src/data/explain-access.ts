import { BindRefused } from '@verbonden/kit-planner';
import type { Tx } from '@verbonden/kit-postgres';
import type { Acceptance, Actor, ActorKind } from '@verbonden/privacy-engine';
import { sql } from 'drizzle-orm';
import {
  type AccessExplanation,
  type AskedAccess,
  type ExplainedWorld,
  explainForActor,
  explainForRole,
  type ReasonedFact,
} from '../domain/access-explanation.ts';
import type { Language } from '../domain/matrix-view.ts';
import { unknownName } from '../domain/unknown-name.ts';
import { currentRules } from './current-rules.ts';

type Dated<T> = Omit<T, 'validFrom' | 'validUntil'> & {
  readonly validFrom: string;
  readonly validUntil: string | null;
};

interface WorldRow {
  readonly at: string;
  readonly purpose: string | null;
  readonly claims: {
    readonly sub?: string;
    readonly kind?: ActorKind;
    readonly client?: string;
    readonly statusCode?: string;
    readonly roles?: readonly string[];
    readonly organisations?: readonly string[];
    readonly capacity?: string;
  };
  readonly facts: readonly Dated<ReasonedFact>[];
  readonly memberships: readonly Dated<ExplainedWorld['memberships'][number]>[];
  readonly charters: readonly { readonly version: number; readonly effectiveAt: string }[];
  readonly acceptances: readonly Acceptance[];
  readonly restricted: readonly string[];
}

/** The explanation, and the field group of what it tells about the object itself: that is a disclosure. Null: it tells of the rules and who asks alone. */
export interface Explained {
  readonly explanation: AccessExplanation;
  readonly discloses: 'processing-log' | 'data-request' | null;
}

/** Why the actor may or may not; or somebody with a role. Rests on facts of others for officers under oversight alone. @throws BindRefused naming what the matrix does not know */
export async function explainAccess(tx: Tx, asked: AskedAccess, language: Language): Promise<Explained> {
  const unknown = unknownName(asked);
  if (unknown) {
    const facts = { expected: 'knownName', field: unknown.field, value: unknown.value };
    throw new BindRefused('BAD_USER_INPUT', `"${unknown.field}": the matrix knows no "${unknown.value}".`, facts);
  }
  const { rules } = await currentRules(tx);
  const [row] = await tx.execute<{ world: WorldRow; officer: boolean }>(sql`
    select o.officer, oversight.explaining_world(${asked.node}, ${asked.role !== null} and o.officer) as world
    from (select oversight.is_officer() as officer) o`);
  if (!row) throw new Error('The database did not say what an explanation may rest on.');
  const world = toWorld(row.world);
  if (asked.role === null) {
    const stated = { ...asked, purpose: asked.purpose ?? row.world.purpose };
    const explanation = explainForActor(toActor(row.world), stated, { rules, world, language });
    return { explanation, discloses: isRestriction(explanation) ? 'data-request' : null };
  }
  const seen = row.officer ? world : { ...world, facts: [], restricted: [] };
  const explanation = explainForRole(asked.role, asked, { rules, world: seen, language });
  if (isRestriction(explanation)) return { explanation, discloses: 'data-request' };
  return { explanation, discloses: explanation.grounds.some(({ fact }) => fact !== null) ? 'processing-log' : null };
}

/** Whether the answer says that data of the object are kept and not used: what the person asked for, and its officer granted. */
function isRestriction({ missing }: AccessExplanation): boolean {
  return missing?.kind === 'restricted';
}

function toActor({ claims }: WorldRow): Actor {
  const {
    sub = null,
    kind = 'anonymous',
    roles = [],
    organisations = [],
    capacity = null,
    client = null,
    statusCode = null,
  } = claims;
  return { kind, subject: sub, roles, organisations, capacity, client, statusCode };
}

function toWorld({ at, facts, memberships, charters, acceptances, restricted }: WorldRow): ExplainedWorld {
  return {
    at: new Date(at),
    facts: facts.map(withPeriod),
    memberships: memberships.map(withPeriod),
    charters: charters.map(({ version, effectiveAt }) => ({ version, effectiveAt: new Date(effectiveAt) })),
    acceptances,
    restricted,
  };
}

function withPeriod<T extends { readonly validFrom: string; readonly validUntil: string | null }>(row: T) {
  const { validFrom, validUntil } = row;
  return { ...row, validFrom: new Date(validFrom), validUntil: validUntil === null ? null : new Date(validUntil) };
}
