import type { SimulateRuleChangeQuery } from '@verbonden/client';
import { useLanguage } from '../../language/language-context.tsx';
import { DataTable } from '../../parts/data-table.tsx';
import type { Matrix } from '../rules/rule.ts';
import { nameIn } from '../rules/rule-names.ts';

type Outcome = Extract<SimulateRuleChangeQuery['simulateRuleChange'], { readonly __typename: 'RuleSimulation' }>;

interface Props {
  readonly matrix: Matrix;
  readonly outcome: Outcome;
}

/** Who would gain and who would lose what, and of how many people. */
export function SimulationOutcome({ matrix, outcome }: Props) {
  const { tell, count } = useLanguage();
  const rows = [
    ...outcome.gains.map((row) => ({ ...row, way: 'gains' as const })),
    ...outcome.losses.map((row) => ({ ...row, way: 'losses' as const })),
  ];
  return (
    <output>
      <DataTable
        label={tell('simulation.title')}
        rows={rows}
        keyOf={({ way, role, fieldGroup, action, purpose }) => [way, role, fieldGroup, action, purpose].join('/')}
        empty={tell('simulation.nobody')}
        columns={[
          {
            id: 'role',
            label: tell('rule.role'),
            isRowHeader: true,
            render: ({ role }) => nameIn(matrix, 'roles', role),
          },
          { id: 'way', label: tell('simulation.way'), render: ({ way }) => tell(`simulation.${way}`) },
          { id: 'action', label: tell('rule.action'), render: ({ action }) => tell(`action.${action}`) },
          {
            id: 'fieldGroup',
            label: tell('rule.fieldGroup'),
            render: ({ fieldGroup }) => nameIn(matrix, 'fieldGroups', fieldGroup),
          },
          {
            id: 'purpose',
            label: tell('rule.purpose'),
            render: ({ purpose }) => nameIn(matrix, 'purposes', purpose),
          },
          { id: 'people', label: tell('simulation.people'), render: ({ people }) => count('count.people', people) },
        ]}
      />
    </output>
  );
}
