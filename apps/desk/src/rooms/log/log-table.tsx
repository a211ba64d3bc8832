import { useLanguage } from '../../language/language-context.tsx';
import { DataTable } from '../../parts/data-table.tsx';
import { Moment } from '../../parts/moment.tsx';
import type { Matrix } from '../rules/rule.ts';
import { nameIn } from '../rules/rule-names.ts';
import type { LogLine } from './log-line.ts';

interface Props {
  readonly matrix: Matrix;
  readonly lines: readonly LogLine[];
  /** What was searched for: it is not said again in each line. */
  readonly searched: string;
}

/** One line for each time that data were shown, the newest first. */
export function LogTable({ matrix, lines, searched }: Props) {
  const { tell, tellIfKnown } = useLanguage();
  const persons = lines.some(({ person }) => person !== searched);
  const objects = lines.some((line) => objectOf(line, searched) !== null);
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
          id: 'action',
          label: tell('rule.action'),
          render: ({ action }) => tellIfKnown(`action.${action.toUpperCase()}`, action),
        },
        {
          id: 'who',
          label: tell('log.who'),
          render: ({ kind, roles, organisations, account, colleague }) => (
            <>
              {colleague?.name && <strong>{colleague.name} </strong>}
              {[
                tellIfKnown(`kind.${kind ?? ''}`, kind ?? ''),
                ...(roles ?? []).map((role) => nameIn(matrix, 'roles', role)),
                ...(organisations ?? []),
              ].join(', ')}{' '}
              <code>{account}</code>
            </>
          ),
        },
        { id: 'activity', label: tell('log.activity'), render: ({ activity }) => activity },
        ...(persons
          ? [{ id: 'person', label: tell('log.by.person'), render: ({ person }: LogLine) => <code>{person}</code> }]
          : []),
        ...(objects
          ? [
              {
                id: 'object',
                label: tell('log.by.case'),
                render: (line: LogLine) => <code>{objectOf(line, searched)}</code>,
              },
            ]
          : []),
        { id: 'trace', label: tell('log.trace'), render: ({ trace }) => <code>{trace}</code> },
      ]}
    />
  );
}

/** The case of which data were shown, unless that is said already: of a person's own data, the object is that person. */
const objectOf = ({ person, object }: LogLine, searched: string) =>
  object === person || object === searched ? null : object;
