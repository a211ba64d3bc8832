import { getRouteApi } from '@tanstack/react-router';
import { useLanguage } from '../../language/language-context.tsx';
import { Awaited } from '../../parts/awaited.tsx';
import { Page } from '../../parts/page.tsx';
import { useMatrix } from '../rules/use-matrix.ts';
import { CellRules } from './cell-rules.tsx';
import { MatrixFilters } from './matrix-filters.tsx';
import { MatrixTable } from './matrix-table.tsx';
import { PurposeList } from './purpose-list.tsx';

const route = getRouteApi('/privacy/matrix');

/** Who sees what, and why: the rules in force, role by field group. */
export function MatrixRoom() {
  const { tell } = useLanguage();
  const query = useMatrix();
  const { cell, ...filter } = route.useSearch();
  return (
    <Page title={tell('matrix.title')} intro={tell('matrix.intro')}>
      <Awaited query={query}>
        {(matrix) => (
          <>
            <p>
              {tell('matrix.version', { version: matrix.version, rules: matrix.rules.length })}{' '}
              {matrix.version === 1 ? tell('matrix.shipped') : matrix.note}
            </p>
            <MatrixFilters matrix={matrix} filter={filter} />
            <MatrixTable matrix={matrix} filter={filter} />
            {cell && <CellRules key={cell} matrix={matrix} filter={filter} cell={cell} />}
            <PurposeList purposes={matrix.purposes} />
          </>
        )}
      </Awaited>
    </Page>
  );
}
