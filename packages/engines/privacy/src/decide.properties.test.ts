import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anySituation, drawnGroups, drawnObjects, type Situation } from '../test/any-situation.ts';
import { decide, type Question } from './decide.ts';
import { actions } from './matrix-file.ts';
import type { Matrix } from './to-matrix.ts';
import { withChanges } from './with-changes.ts';

const questionsIn = ({ asking }: Situation): Question[] =>
  asking.flatMap(({ actor, purpose }) =>
    drawnGroups.flatMap((fieldGroup) =>
      drawnObjects.flatMap((object) => actions.map((action) => ({ actor, purpose, object, fieldGroup, action }))),
    ),
  );
const allowed = (matrix: Matrix, question: Question, { world }: Situation): boolean =>
  decide(matrix, question, world).allowed;

describe('decide, whatever the matrix and the facts', () => {
  it('without rules allows nothing', () => {
    fc.assert(
      fc.property(anySituation, (situation) => {
        const none = { ...situation.matrix, rules: [] };
        expect(questionsIn(situation).filter((question) => allowed(none, question, situation))).toEqual([]);
      }),
    );
  });

  it('rests each ground on one rule and one fact that alone would do', () => {
    fc.assert(
      fc.property(anySituation, (situation) => {
        for (const question of questionsIn(situation)) {
          const decision = decide(situation.matrix, question, situation.world);
          if (!decision.allowed) continue;
          for (const { rule, fact } of decision.grounds) {
            const world = { ...situation.world, facts: fact ? [fact] : [] };
            expect(decide({ ...situation.matrix, rules: [rule] }, question, world).allowed).toBe(true);
          }
        }
      }),
    );
  });

  it('a withdrawn rule takes away what rested on it alone, and nothing is won', () => {
    fc.assert(
      fc.property(anySituation, fc.nat(), (situation, at) => {
        const { rules } = situation.matrix;
        const gone = rules[at % rules.length];
        if (!gone) return;
        const { because: _, ...cell } = gone;
        const smaller = withChanges(situation.matrix, [{ ...cell, isAllowed: false }]);
        for (const question of questionsIn(situation)) {
          const before = decide(situation.matrix, question, situation.world);
          const restsElsewhere = before.allowed && before.grounds.some(({ rule }) => rule !== gone);
          expect(allowed(smaller, question, situation)).toBe(restsElsewhere);
        }
      }),
    );
  });

  it('says of each refusal what would help: the relation that is missing, once recorded, opens the door', () => {
    fc.assert(
      fc.property(anySituation, (situation) => {
        const { matrix, world } = situation;
        for (const question of questionsIn(situation)) {
          const decision = decide(matrix, question, world);
          if (decision.allowed || decision.missing.kind !== 'fact' || question.actor.kind === 'partner') continue;
          const facts = decision.missing.relations.map((relation) => ({
            object: question.object,
            relation,
            holder: `subject:${question.actor.subject}`,
            purpose: null,
            validFrom: world.at,
            validUntil: null,
          }));
          const isSomebody = question.actor.subject !== null;
          expect(decide(matrix, question, { ...world, facts }).allowed).toBe(isSomebody);
        }
      }),
    );
  });
});
