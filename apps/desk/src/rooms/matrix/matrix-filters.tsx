import { useNavigate } from '@tanstack/react-router';
import { useLanguage } from '../../language/language-context.tsx';
import { Choice } from '../../parts/choice.tsx';
import { Filters } from '../../parts/filters.tsx';
import { actions, type Matrix } from '../rules/rule.ts';
import { optionsIn } from '../rules/rule-names.ts';
import type { MatrixFilter } from './rules-by-cell.ts';

interface Props {
  readonly matrix: Matrix;
  readonly filter: MatrixFilter;
}

/** What of the matrix is looked at. It stands in the address: a view can be kept and sent to a colleague. */
export function MatrixFilters({ matrix, filter }: Props) {
  const { tell } = useLanguage();
  const navigate = useNavigate({ from: '/privacy/matrix' });
  const choose = (name: keyof MatrixFilter) => (value: string) =>
    void navigate({ search: (search) => ({ ...search, [name]: value || undefined }), replace: true });
  return (
    <Filters>
      <Choice
        label={tell('rule.role')}
        none={tell('all')}
        options={optionsIn(matrix, 'roles')}
        value={filter.role ?? ''}
        onChange={choose('role')}
      />
      <Choice
        label={tell('rule.relation')}
        none={tell('all')}
        options={optionsIn(matrix, 'relations')}
        value={filter.relation ?? ''}
        onChange={choose('relation')}
      />
      <Choice
        label={tell('rule.purpose')}
        none={tell('all')}
        options={optionsIn(matrix, 'purposes')}
        value={filter.purpose ?? ''}
        onChange={choose('purpose')}
      />
      <Choice
        label={tell('rule.action')}
        none={tell('all')}
        options={actions.map((action) => ({ value: action, label: tell(`action.${action}`) }))}
        value={filter.action ?? ''}
        onChange={choose('action')}
      />
    </Filters>
  );
}
