import { Link } from '@tanstack/react-router';
import { useLanguage } from '../../language/language-context.tsx';
import { type DataColumn, DataTable } from '../../parts/data-table.tsx';
import type { Matrix } from '../rules/rule.ts';
import { actionsOf, cellKey, type MatrixFilter, rulesByCell } from './rules-by-cell.ts';
import './matrix-table.css';

interface Props {
  readonly matrix: Matrix;
  readonly filter: MatrixFilter;
}

type Role = Matrix['roles'][number];

/** Role by field group: in each cell what is allowed there in the relations and for the purposes that are looked at. */
export function MatrixTable({ matrix, filter }: Props) {
  const { tell } = useLanguage();
  const cells = rulesByCell(matrix.rules, filter);
  const columns: DataColumn<Role>[] = [
    { id: 'role', label: tell('rule.role'), isRowHeader: true, render: ({ label }) => label },
    ...matrix.fieldGroups.map((group) => ({
      id: group.name,
      label: group.label,
      render: (role: Role) => {
        const rules = cells.get(cellKey(role.name, group.name));
        if (!rules) return <span className="matrix-nothing">{tell('matrix.nothing')}</span>;
        return (
          <Link
            to="/privacy/matrix"
            search={(search) => ({ ...search, cell: cellKey(role.name, group.name) })}
            resetScroll={false}
            className="matrix-cell"
          >
            {actionsOf(rules)
              .map((action) => tell(`action.${action}`))
              .join(', ')}
          </Link>
        );
      },
    })),
  ];
  return (
    <DataTable
      label={tell('matrix.title')}
      columns={columns}
      rows={matrix.roles.filter(({ name }) => !filter.role || name === filter.role)}
      keyOf={({ name }) => name}
      empty={tell('matrix.empty')}
      isDense
    />
  );
}
