import {
  type Action,
  type Actor,
  type Cell,
  decide,
  type Fact,
  type Ground,
  isWithheld,
  keyOf,
  type Matrix,
  type Missing,
  matrix,
  type World,
} from '@verbonden/privacy-engine';
import type { Language } from './matrix-view.ts';

/** A fact as it may be shown: with why it was recorded. */
export interface ReasonedFact extends Fact {
  readonly reason: string;
}

export interface ExplainedWorld extends World {
  readonly facts: readonly ReasonedFact[];
}

/** What somebody wants to understand. */
export interface AskedAccess {
  readonly node: string;
  readonly fieldGroup: string;
  readonly action: Action;
  /** Null: that of the operation; for a role: any. */
  readonly purpose: string | null;
  /** A role instead of the one who asks. */
  readonly role: string | null;
}

export interface ExplainedGround {
  readonly rule: Cell;
  readonly because: string | null;
  readonly fact: ReasonedFact | null;
}

export interface ExplainedRelation {
  readonly name: string;
  readonly label: string;
  /** Who makes this relation, in words. */
  readonly grantedBy: string;
}

/** Why something is allowed, or what is missing for it. */
export interface AccessExplanation {
  readonly isAllowed: boolean;
  readonly grounds: readonly ExplainedGround[];
  readonly missing: ExplainedLack | null;
}

export interface ExplainedLack {
  readonly kind: Missing['kind'];
  readonly purposes: readonly string[];
  readonly roles: readonly string[];
  readonly relations: readonly ExplainedRelation[];
}

interface Explaining {
  readonly rules: readonly Cell[];
  readonly world: ExplainedWorld;
  readonly language: Language;
}

/** Why this actor may do this, or the first thing that stands in the way. It names no fact unless it is why the actor may. */
export function explainForActor(
  actor: Actor,
  asked: AskedAccess,
  { rules, world, language }: Explaining,
): AccessExplanation {
  const known = withRules(rules);
  const decision = decide(known, { actor, object: asked.node, ...asked }, world);
  if (decision.allowed) return { isAllowed: true, missing: null, grounds: decision.grounds.map(toGround(language)) };
  return { isAllowed: false, grounds: [], missing: toLack(decision.missing, language) };
}

/**
 * By which rules somebody with this role may do this, and on which facts of the world given: for an officer all facts about the object, for anyone
 * else none, so that the answer is the same whether the object is there or not.
 */
export function explainForRole(
  role: string,
  asked: AskedAccess,
  { rules, world, language }: Explaining,
): AccessExplanation {
  const known = withRules(rules);
  const fitting = known.rules.filter((rule) => rule.fieldGroup === asked.fieldGroup && rule.action === asked.action);
  const own = fitting.filter((rule) => rule.role === role);
  const meant = own.filter(({ purpose }) => asked.purpose === null || purpose === asked.purpose);
  const grounds = meant.flatMap((rule): Ground[] => {
    if (rule.relation === 'any') return isWithheld(rule, asked.node, world) ? [] : [{ rule, fact: null }];
    return world.facts
      .filter(({ relation, purpose }) => relation === rule.relation && (purpose ?? rule.purpose) === rule.purpose)
      .map((fact) => ({ rule, fact }));
  });
  if (grounds.length > 0) return { isAllowed: true, missing: null, grounds: grounds.map(toGround(language)) };
  return { isAllowed: false, grounds: [], missing: toLack(missingForRole({ fitting, own, meant }), language) };
}

interface RulesOfRole {
  /** For the group and action, of everybody; of the role; and for the purpose that was asked. */
  readonly fitting: readonly Cell[];
  readonly own: readonly Cell[];
  readonly meant: readonly Cell[];
}

function missingForRole({ fitting, own, meant }: RulesOfRole): Missing {
  if (meant.some(({ relation }) => relation === 'any')) return { kind: 'restricted' };
  if (meant.length > 0)
    return { kind: 'fact', relations: unique(meant.map(({ relation }) => relation)), ended: [], otherPurpose: [] };
  return {
    kind: 'rule',
    purposes: unique(own.map(({ purpose }) => purpose)),
    roles: unique(fitting.map(({ role }) => role)),
  };
}

const shipped = new Map(matrix.rules.map((rule) => [keyOf(rule), rule.because]));

function withRules(rules: readonly Cell[]): Matrix {
  return { ...matrix, rules: rules.map((cell) => ({ ...cell, because: shipped.get(keyOf(cell)) ?? null })) };
}

function toGround(language: Language) {
  return ({ rule, fact }: Ground): ExplainedGround => ({
    rule,
    because: rule.because?.[language] ?? null,
    fact: fact as ReasonedFact | null,
  });
}

function toLack(missing: Missing, language: Language): ExplainedLack {
  const relations = missing.kind === 'fact' ? missing.relations : [];
  return {
    kind: missing.kind,
    purposes: missing.kind === 'rule' ? missing.purposes : missing.kind === 'allowedPurpose' ? missing.allowed : [],
    roles: 'roles' in missing ? missing.roles : [],
    relations: matrix.relations
      .filter(({ name }) => relations.includes(name))
      .map(({ name, label, grantedBy }) => ({ name, label: label[language], grantedBy: grantedBy[language] })),
  };
}

const unique = (values: readonly string[]) => [...new Set(values)].toSorted();
