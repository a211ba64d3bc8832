import { Link } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { useLanguage } from '../../language/language-context.tsx';
import { DataTable } from '../../parts/data-table.tsx';
import { actions, type Matrix, type Rule, ruleKey } from '../rules/rule.ts';
import { nameIn } from '../rules/rule-names.ts';
import { type MatrixFilter, rulesByCell } from './rules-by-cell.ts';

interface Props {
  readonly matrix: Matrix;
  readonly filter: MatrixFilter;
  readonly cell: string;
}

/** The rules behind one cell, and the way to propose another one. */
export function CellRules({ matrix, filter, cell }: Props) {
  const { tell } = useLanguage();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const [role = '', fieldGroup = ''] = cell.split('/');
  const title = `${nameIn(matrix, 'roles', role)} · ${nameIn(matrix, 'fieldGroups', fieldGroup)}`;
  return (
    <section className="box box-soft" aria-label={title}>
      <div className="page-head">
        <h2 ref={heading} tabIndex={-1}>
          {title}
        </h2>
        <Link to="/privacy/matrix" search={(search) => ({ ...search, cell: undefined })} resetScroll={false}>
          {tell('close')}
        </Link>
      </div>
      <DataTable
        label={title}
        empty={tell('matrix.noRules')}
        rows={inOrder(rulesByCell(matrix.rules, filter).get(cell) ?? [])}
        keyOf={ruleKey}
        columns={[
          {
            id: 'relation',
            label: tell('rule.relation'),
            isRowHeader: true,
            render: ({ relation }) => nameIn(matrix, 'relations', relation),
          },
          { id: 'action', label: tell('rule.action'), render: ({ action }) => tell(`action.${action}`) },
          { id: 'purpose', label: tell('rule.purpose'), render: ({ purpose }) => nameIn(matrix, 'purposes', purpose) },
          {
            id: 'change',
            label: tell('changes.title'),
            render: (rule) => (
              <Link to="/privacy/changes/new" search={{ act: 'REMOVE', ...rule }}>
                {tell('changes.proposeRemoval')}
              </Link>
            ),
          },
        ]}
      />
      <p className="page-actions">
        <Link to="/privacy/changes/new" search={{ act: 'ADD', role, fieldGroup }}>
          {tell('changes.proposeAddition')}
        </Link>
        <Link to="/privacy/explain" search={{ role, fieldGroup }}>
          {tell('matrix.why')}
        </Link>
      </p>
    </section>
  );
}

/** As one reads them: by relation and purpose, and reading first. */
const inOrder = (rules: readonly Rule[]) =>
  rules.toSorted(
    (one, other) =>
      one.relation.localeCompare(other.relation) ||
      one.purpose.localeCompare(other.purpose) ||
      actions.indexOf(one.action) - actions.indexOf(other.action),
  );
