import type { Tx } from '@verbonden/kit-postgres';
import { sql } from 'drizzle-orm';
import { type ProposalRefusal, refusalToChange } from '../domain/refusal-to-propose.ts';
import type { RuleChange } from '../domain/rule-change.ts';
import { type SimulatedCell, type Simulation, toSimulation } from '../domain/simulation.ts';
import { currentRules } from './current-rules.ts';

/** What these changes would open and close, counted over the facts that are alive now; or why they may not be made. Changes nothing. */
export async function simulateRuleChange(
  tx: Tx,
  changes: readonly RuleChange[],
): Promise<Simulation | ProposalRefusal> {
  const { rules } = await currentRules(tx);
  const refusal = refusalToChange(rules, changes);
  if (refusal) return refusal;
  const cells = await tx.execute<SimulatedCell & Record<string, unknown>>(sql`
    select role, field_group as "fieldGroup", action, purpose, is_wider as "isWider", is_narrower as "isNarrower", gained, lost
    from oversight.simulate_rules(${JSON.stringify(changes)}::jsonb)`);
  return toSimulation([...cells]);
}
