import type { RuleChangeInput } from '@verbonden/client';
import { useState } from 'react';
import { useAnswer } from '../../api/use-answer.ts';
import { useLanguage } from '../../language/language-context.tsx';
import { ActionButton } from '../../parts/action-button.tsx';
import { Awaited } from '../../parts/awaited.tsx';
import type { Matrix } from '../rules/rule.ts';
import { ChangeRefusal } from './change-refusal.tsx';
import { SimulationOutcome } from './simulation-outcome.tsx';

interface Props {
  readonly matrix: Matrix;
  readonly changes: readonly RuleChangeInput[] | null;
  readonly onIncomplete: () => void;
}

/** Tries changes out: who would gain or lose, counted over the people there are now. Nothing is changed by it. */
export function Simulation({ matrix, changes, onIncomplete }: Props) {
  const { tell } = useLanguage();
  const [tried, setTried] = useState<string | null>(null);
  const current = JSON.stringify(changes);
  const isCurrent = tried !== null && tried === current;
  return (
    <section className="box box-soft" aria-label={tell('simulation.title')}>
      <h2>{tell('simulation.title')}</h2>
      <p>{tell('simulation.about')}</p>
      <div>
        <ActionButton onPress={() => (changes ? setTried(current) : onIncomplete())}>
          {tell('simulation.try')}
        </ActionButton>
      </div>
      {isCurrent && changes && <SimulatedChanges matrix={matrix} changes={changes} />}
    </section>
  );
}

interface Simulated {
  readonly matrix: Matrix;
  readonly changes: readonly RuleChangeInput[];
}

/** Who gains or loses by these changes, asked as soon as it is shown. */
export function SimulatedChanges({ matrix, changes }: Simulated) {
  const query = useAnswer(['simulation', JSON.stringify(changes)], (api, options) =>
    api.simulateRuleChange({ changes }, options),
  );
  return (
    <Awaited query={query}>
      {({ simulateRuleChange: outcome }) =>
        outcome.__typename === 'RuleChangeRefused' ? (
          <ChangeRefusal matrix={matrix} refusal={outcome} />
        ) : (
          <SimulationOutcome matrix={matrix} outcome={outcome} />
        )
      }
    </Awaited>
  );
}
