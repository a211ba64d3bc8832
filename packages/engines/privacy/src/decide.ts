import type { Actor } from './actor.ts';
import { isPurposeFor, isRelationFor } from './is-for-kind.ts';
import { isUse } from './is-use.ts';
import type { Action } from './matrix-file.ts';
import { kindOf, type Standing, standingOf } from './standing.ts';
import type { Matrix, Rule } from './to-matrix.ts';
import { type Fact, isValidAt, type World } from './world.ts';

/** What an actor wants to do. */
export interface Question {
  readonly actor: Actor;
  readonly object: string;
  readonly fieldGroup: string;
  readonly action: Action;
  /** As it was stated; null when it was not. */
  readonly purpose: string | null;
}

/** A rule that allows it, and the fact it rests on; null for a rule that needs none. */
export interface Ground {
  readonly rule: Rule;
  readonly fact: Fact | null;
}

/** The first thing that stands in the way. */
export type Missing =
  | { readonly kind: 'purpose' }
  /** No rule gives this purpose to the roles; `allowed` are those that some rule does, sorted. */
  | { readonly kind: 'allowedPurpose'; readonly allowed: readonly string[] }
  /** Roles that would have a rule once the charter is accepted. */
  | { readonly kind: 'charter'; readonly roles: readonly string[] }
  /** Roles that would have a rule if they were theirs in each of the organisations. */
  | { readonly kind: 'organisation'; readonly roles: readonly string[] }
  /** The data are kept and not used, and a rule that asks for no relation opens them no more. */
  | { readonly kind: 'restricted' }
  /** No rule for these roles and this purpose. `purposes`: with which it would be allowed to them; `roles`: to whom it is. */
  | { readonly kind: 'rule'; readonly purposes: readonly string[]; readonly roles: readonly string[] }
  /** One of these relations is needed. `ended` and `otherPurpose` are facts that came close. */
  | {
      readonly kind: 'fact';
      readonly relations: readonly string[];
      readonly ended: readonly Fact[];
      readonly otherPurpose: readonly Fact[];
    };

export type Decision =
  | { readonly allowed: true; readonly grounds: readonly Ground[] }
  | { readonly allowed: false; readonly missing: Missing };

/**
 * Whether the actor may, with every ground for it, or the first thing that is missing.
 * The database decides by itself, in SQL; a test shows that both say the same for every cell.
 */
export function decide(matrix: Matrix, question: Question, world: World): Decision {
  const standing = standingOf(matrix, question.actor, world);
  const purpose = purposeOf(question);
  const rules = matrix.rules.filter(
    ({ fieldGroup, action }) => fieldGroup === question.fieldGroup && action === question.action,
  );
  const grounds = rules
    .filter((rule) => rule.purpose === purpose && standing.roles.includes(rule.role) && isFor(rule, question.actor))
    .flatMap((rule) => groundsOf(rule, question.object, standing, world));
  if (grounds.length > 0) return { allowed: true, grounds };
  return { allowed: false, missing: missingIn({ matrix, question, world, standing, rules, purpose }) };
}

/** The purpose that counts: persons and whoever is not signed in look after their own affairs unless they say otherwise. */
export function purposeOf({ actor, purpose }: Pick<Question, 'actor' | 'purpose'>): string | null {
  return purpose ?? (['person', 'anonymous'].includes(kindOf(actor)) ? 'self-service' : null);
}

function isFor({ relation, purpose }: Rule, actor: Actor): boolean {
  return isRelationFor(kindOf(actor), relation) && isPurposeFor(kindOf(actor), purpose);
}

function groundsOf(rule: Rule, object: string, { holders }: Standing, world: World): Ground[] {
  if (rule.relation === 'any') return isWithheld(rule, object, world) ? [] : [{ rule, fact: null }];
  const { facts, at } = world;
  return facts
    .filter(
      (fact) =>
        fact.object === object &&
        fact.relation === rule.relation &&
        holders.includes(fact.holder) &&
        (fact.purpose === null || fact.purpose === rule.purpose) &&
        isValidAt(fact, at),
    )
    .map((fact) => ({ rule, fact }));
}

/** Whether the data are kept and not used, so that a rule that asks for no relation does not open them. */
export function isWithheld({ purpose }: Rule, object: string, { restricted }: World): boolean {
  return restricted.includes(object) && isUse(purpose);
}

interface Refused {
  readonly matrix: Matrix;
  readonly question: Question;
  readonly world: World;
  readonly standing: Standing;
  /** Of the group and action that were asked for. */
  readonly rules: readonly Rule[];
  readonly purpose: string | null;
}

function missingIn({ matrix, question, world, standing, rules, purpose }: Refused): Missing {
  const has = (role: string): boolean => standing.roles.includes(role);
  if (purpose === null) return { kind: 'purpose' };
  const own = rules.filter((rule) => has(rule.role) && isFor(rule, question.actor));
  const fitting = own.filter((rule) => rule.purpose === purpose);
  if (fitting.some(({ relation }) => relation === 'any')) return { kind: 'restricted' };
  if (fitting.length > 0) return factMissing(fitting, question.object, standing, world);
  const among = (roles: readonly string[]): string[] =>
    sorted(rules.filter((rule) => rule.purpose === purpose && roles.includes(rule.role)).map(({ role }) => role));
  const awaiting = among(standing.rolesAwaitingCharter);
  if (awaiting.length > 0) return { kind: 'charter', roles: awaiting };
  const inDoubt = among(standing.rolesInDoubt);
  if (inDoubt.length > 0) return { kind: 'organisation', roles: inDoubt };
  const allowed = purposesOf(matrix, standing, question.actor);
  if (!allowed.includes(purpose)) return { kind: 'allowedPurpose', allowed };
  return {
    kind: 'rule',
    purposes: sorted(own.map((rule) => rule.purpose)),
    roles: sorted(rules.filter((rule) => rule.purpose === purpose).map(({ role }) => role)),
  };
}

/** What the actor may state: a purpose that some rule gives to one of the roles. */
export function purposesOf({ rules }: Matrix, { roles }: Standing, actor: Actor): string[] {
  return sorted(
    rules
      .filter(({ role, purpose }) => roles.includes(role) && isPurposeFor(kindOf(actor), purpose))
      .map(({ purpose }) => purpose),
  );
}

function factMissing(rules: readonly Rule[], object: string, { holders }: Standing, { facts, at }: World): Missing {
  const relations = sorted(rules.map(({ relation }) => relation));
  const near = facts.filter(
    (fact) => fact.object === object && relations.includes(fact.relation) && holders.includes(fact.holder),
  );
  return {
    kind: 'fact',
    relations,
    ended: near.filter((fact) => !isValidAt(fact, at)),
    otherPurpose: near.filter((fact) => isValidAt(fact, at)),
  };
}

const sorted = (values: readonly string[]): string[] => [...new Set(values)].toSorted();
