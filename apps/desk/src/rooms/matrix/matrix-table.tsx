import { Link } from '@tanstack/react-router';
import { useLanguage } from '../../language/language-context.tsx';
import { type DataColumn, DataTable } from '../../parts/data-table.tsx';
import { actions, type Matrix } from '../rules/rule.ts';
import { actionsOf, cellKey, type MatrixFilter, rulesByCell } from './rules-by-cell.ts';
import './matrix-table.css';

interface Props {
  readonly matrix: Matrix;
  readonly filter: MatrixFilter;
}

type Role = Matrix['roles'][number];

/** Role by field group: in each cell a letter for each thing that is allowed there, in the relations and for the purposes that are looked at. */
export function MatrixTable({ matrix, filter }: Props) {
  const { tell } = useLanguage();
  const cells = rulesByCell(matrix.rules, filter);
  const columns: DataColumn<Role>[] = [
    { id: 'role', label: tell('rule.role'), isRowHeader: true, render: ({ label }) => label },
    ...matrix.fieldGroups.map((group) => ({
      id: group.name,
      label: group.label,
      render: (role: Role) => {
        const allowed = actionsOf(cells.get(cellKey(role.name, group.name)) ?? []);
        const words = allowed.map((action) => tell(`action.${action}`)).join(', ') || tell('matrix.nothing');
        return (
          <Link
            to="/privacy/matrix"
            search={(search) => ({ ...search, cell: cellKey(role.name, group.name) })}
            resetScroll={false}
            className="matrix-cell"
            title={tell('matrix.cell', { role: role.label, fieldGroup: group.label, actions: words })}
          >
            <span className="unseen">{words}</span>
            {allowed.length > 0 &&
              actions.map((action) => (
                <span
                  key={action}
                  aria-hidden="true"
                  className={allowed.includes(action) ? 'matrix-allowed' : undefined}
                >
                  {allowed.includes(action) ? tell(`action.letter.${action}`) : '·'}
                </span>
              ))}
          </Link>
        );
      },
    })),
  ];
  return (
    <>
      <dl className="matrix-legend" aria-label={tell('matrix.legend')}>
        {actions.map((action) => (
          <div key={action}>
            <dt>{tell(`action.letter.${action}`)}</dt>
            <dd>{tell(`action.${action}`)}</dd>
          </div>
        ))}
        <div>
          <dt>·</dt>
          <dd>{tell('matrix.legend.none')}</dd>
        </div>
      </dl>
      <DataTable
        label={tell('matrix.title')}
        columns={columns}
        rows={matrix.roles.filter(({ name }) => !filter.role || name === filter.role)}
        keyOf={({ name }) => name}
        empty={tell('matrix.empty')}
        isDense
      />
    </>
  );
}
