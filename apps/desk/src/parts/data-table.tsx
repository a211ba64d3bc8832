import type { ReactNode } from 'react';
import { Cell, Column, Row, Table, TableBody, TableHeader } from 'react-aria-components';
import './data-table.css';

export interface DataColumn<Item> {
  readonly id: string;
  readonly label: string;
  readonly isRowHeader?: boolean;
  readonly render: (item: Item) => ReactNode;
}

interface Props<Item> {
  readonly label: string;
  readonly columns: readonly DataColumn<Item>[];
  readonly rows: readonly Item[];
  readonly keyOf: (item: Item) => string;
  /** Instead of the table when there are no rows. */
  readonly empty: string;
  /** Many narrow columns, with their names upright. */
  readonly isDense?: boolean;
}

/**
 * A table of which each cell is reached with the arrow keys, and what stands in it as well. It scrolls sideways within itself, so that the page
 * never does.
 */
export function DataTable<Item>({ label, columns, rows, keyOf, empty, isDense = false }: Props<Item>) {
  if (rows.length === 0) return <p className="data-table-empty">{empty}</p>;
  return (
    <div className="data-table-frame">
      <Table aria-label={label} className={`data-table ${isDense ? 'data-table-dense' : ''}`}>
        <TableHeader>
          {columns.map((column) => (
            <Column key={column.id} id={column.id} isRowHeader={column.isRowHeader ?? false}>
              <div>{column.label}</div>
            </Column>
          ))}
        </TableHeader>
        <TableBody>
          {rows.map((item) => (
            <Row key={keyOf(item)} id={keyOf(item)}>
              {columns.map((column) => (
                <Cell key={column.id}>{column.render(item)}</Cell>
              ))}
            </Row>
          ))}
        </TableBody>
      </Table>
    </div>
  );
}
