import { useLanguage } from '../../language/language-context.tsx';
import { DataTable } from '../../parts/data-table.tsx';
import { Moment } from '../../parts/moment.tsx';
import type { Matrix } from '../rules/rule.ts';
import { nameIn } from '../rules/rule-names.ts';
import type { LogLine } from './log-line.ts';

interface Props {
  readonly matrix: Matrix;
  readonly lines: readonly LogLine[];
}

/** One line for each time that data were shown, the newest first. */
export function LogTable({ matrix, lines }: Props) {
  const { tell, tellIfKnown } = useLanguage();
  return (
    <DataTable
      label={tell('log.title')}
      rows={lines}
      keyOf={({ operation, person, object }) => [operation, person, object].join('/')}
      empty={tell('log.empty')}
      columns={[
        { id: 'at', label: tell('log.at'), isRowHeader: true, render: ({ at }) => <Moment at={at} /> },
        {
          id: 'purpose',
          label: tell('rule.purpose'),
          render: ({ purpose }) => nameIn(matrix, 'purposes', purpose ?? ''),
        },
        {
          id: 'groups',
          label: tell('rule.fieldGroup'),
          render: ({ fieldGroups }) => fieldGroups.map((name) => nameIn(matrix, 'fieldGroups', name)).join(', '),
        },
        {
          id: 'who',
          label: tell('log.who'),
          render: ({ kind, roles, organisations }) =>
            [
              tellIfKnown(`kind.${kind ?? ''}`, kind ?? ''),
              ...(roles ?? []).map((role) => nameIn(matrix, 'roles', role)),
              ...(organisations ?? []),
            ].join(', '),
        },
        { id: 'activity', label: tell('log.activity'), render: ({ activity }) => activity },
        { id: 'account', label: tell('log.account'), render: ({ account }) => <code>{account}</code> },
        { id: 'person', label: tell('log.by.person'), render: ({ person }) => <code>{person}</code> },
        // Of a person's own data, the object is that person: said once.
        {
          id: 'object',
          label: tell('log.by.case'),
          render: ({ person, object }) => object !== person && <code>{object}</code>,
        },
        { id: 'trace', label: tell('log.trace'), render: ({ trace }) => <code>{trace}</code> },
      ]}
    />
  );
}
