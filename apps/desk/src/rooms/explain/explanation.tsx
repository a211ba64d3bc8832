import type { AccessExplanationQuery } from '@verbonden/client';
import { useLanguage } from '../../language/language-context.tsx';
import { DataTable } from '../../parts/data-table.tsx';
import { Moment } from '../../parts/moment.tsx';
import { Notice } from '../../parts/notice.tsx';
import type { Matrix } from '../rules/rule.ts';
import { nameIn } from '../rules/rule-names.ts';
import { Missing } from './missing.tsx';

interface Props {
  readonly matrix: Matrix;
  readonly explanation: AccessExplanationQuery['accessExplanation'];
}

/** The answer in a word, and then on what it rests, or what is missing and who could give it. */
export function Explanation({ matrix, explanation }: Props) {
  const { tell } = useLanguage();
  const { isAllowed, grounds, missing } = explanation;
  return (
    <>
      <Notice tone={isAllowed ? 'success' : 'warning'} isTold title={tell(isAllowed ? 'explain.yes' : 'explain.no')}>
        {missing && <Missing matrix={matrix} missing={missing} />}
      </Notice>
      {grounds.length > 0 && (
        <DataTable
          label={tell('explain.grounds')}
          rows={grounds}
          keyOf={({ role, relation, purpose, fact }) => [role, relation, purpose, fact?.holder, fact?.since].join('/')}
          empty=""
          columns={[
            {
              id: 'role',
              label: tell('rule.role'),
              isRowHeader: true,
              render: ({ role }) => nameIn(matrix, 'roles', role),
            },
            {
              id: 'relation',
              label: tell('rule.relation'),
              render: ({ relation }) => nameIn(matrix, 'relations', relation),
            },
            {
              id: 'purpose',
              label: tell('rule.purpose'),
              render: ({ purpose }) => nameIn(matrix, 'purposes', purpose),
            },
            { id: 'because', label: tell('explain.because'), render: ({ because }) => because },
            {
              id: 'fact',
              label: tell('explain.fact'),
              render: ({ fact }) => fact && `${fact.reason} (${fact.holder})`,
            },
            { id: 'since', label: tell('explain.since'), render: ({ fact }) => fact && <Moment at={fact.since} /> },
            {
              id: 'until',
              label: tell('explain.until'),
              render: ({ fact }) => fact?.until && <Moment at={fact.until} />,
            },
          ]}
        />
      )}
    </>
  );
}
