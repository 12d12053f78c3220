import { useState, type ReactNode } from 'react'
import { Empty } from './empty.tsx'
import { Sideways } from './sideways.tsx'

export interface Column<Row> {
  readonly id: string
  readonly header: ReactNode
  readonly cell: (row: Row) => ReactNode
  /** Makes the column sortable by this value; rows without one come last. */
  readonly sortBy?: (row: Row) => string | number | null
  readonly align?: 'right'
  /** The column that names the row for screen readers. */
  readonly isRowHeader?: boolean
}

interface DataTableProps<Row> {
  /** What the rows are; read out, and shown unless `hidesCaption`. */
  readonly caption: string
  readonly hidesCaption?: boolean
  readonly columns: readonly Column<Row>[]
  readonly rows: readonly Row[]
  readonly rowKey: (row: Row) => string
  /** What to say when there are no rows, and what will bring some. */
  readonly empty: ReactNode
}

interface Order {
  readonly column: string
  readonly down: boolean
}

/** So many fields of a row are read as well one below the other, on a screen that is too narrow for them side by side. */
const fewFields = 7

/**
 * A dense table; sorts what is loaded when a column says by what. On a narrow screen rows of few fields become cards, and
 * a wider table scrolls sideways.
 */
export function DataTable<Row>({ caption, hidesCaption = false, columns, rows, rowKey, empty }: DataTableProps<Row>) {
  const [order, setOrder] = useState<Order | null>(null)
  const sortBy = columns.find((column) => column.id === order?.column)?.sortBy
  const sorted = order && sortBy ? rows.toSorted((a, b) => compare(sortBy(a), sortBy(b), order.down)) : rows

  if (rows.length === 0) {
    return (
      <div className="data-table">
        {!hidesCaption && <p className="data-table__caption">{caption}</p>}
        <Empty>{empty}</Empty>
      </div>
    )
  }
  return (
    <>
      {becomesCards(columns) && <CardOrder columns={columns} order={order} onSort={setOrder} />}
      <Sideways label={caption} className={becomesCards(columns) ? 'data-table data-table--cards' : 'data-table'}>
        <table className="usa-table usa-table--borderless usa-table--compact">
          <caption className={hidesCaption ? 'usa-sr-only' : 'data-table__caption'}>{caption}</caption>
          <thead>
            <tr>
              {columns.map((column) => (
                <HeaderCell key={column.id} column={column} order={order} onSort={setOrder} />
              ))}
            </tr>
          </thead>
          <tbody>
            {sorted.map((row) => (
              <tr key={rowKey(row)}>
                {columns.map((column) =>
                  column.isRowHeader ? (
                    <th key={column.id} scope="row">
                      {column.cell(row)}
                    </th>
                  ) : (
                    <td
                      key={column.id}
                      className={column.align === 'right' ? 'data-table__number' : undefined}
                      data-label={typeof column.header === 'string' ? column.header : undefined}
                    >
                      {column.cell(row)}
                    </td>
                  ),
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </Sideways>
    </>
  )
}

function becomesCards<Row>(columns: readonly Column<Row>[]): boolean {
  return columns.length <= fewFields
}

interface CardOrderProps<Row> {
  readonly columns: readonly Column<Row>[]
  readonly order: Order | null
  readonly onSort: (order: Order | null) => void
}

/** Cards have no head to sort by: on a narrow screen the order is chosen here. */
function CardOrder<Row>({ columns, order, onSort }: CardOrderProps<Row>) {
  const orders = columns
    .filter(({ sortBy }) => sortBy !== undefined)
    .flatMap(({ id, header }) => [
      { value: `${id} up`, label: <>{header} ↑</>, order: { column: id, down: false } },
      { value: `${id} down`, label: <>{header} ↓</>, order: { column: id, down: true } },
    ])
  if (orders.length === 0) return null
  return (
    <label className="data-table__order">
      Sort by
      <select
        className="usa-select"
        value={order === null ? '' : `${order.column} ${order.down ? 'down' : 'up'}`}
        onChange={({ target }) => onSort(orders.find(({ value }) => value === target.value)?.order ?? null)}
      >
        <option value="">as it is listed</option>
        {orders.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
    </label>
  )
}

interface HeaderCellProps<Row> {
  readonly column: Column<Row>
  readonly order: Order | null
  readonly onSort: (order: Order) => void
}

function HeaderCell<Row>({ column, order, onSort }: HeaderCellProps<Row>) {
  const className = column.align === 'right' ? 'data-table__number' : undefined
  if (!column.sortBy) {
    return (
      <th scope="col" className={className}>
        {column.header}
      </th>
    )
  }
  const direction = order?.column === column.id ? (order.down ? 'descending' : 'ascending') : undefined
  return (
    <th scope="col" className={className} aria-sort={direction}>
      <button
        type="button"
        className="data-table__sort"
        onClick={() => onSort({ column: column.id, down: direction === 'ascending' })}
      >
        {column.header}
        <span aria-hidden="true">
          {direction === undefined ? '\u00a0↕' : direction === 'ascending' ? '\u00a0↑' : '\u00a0↓'}
        </span>
      </button>
    </th>
  )
}

function compare(a: string | number | null, b: string | number | null, down: boolean): number {
  if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1
  const order =
    typeof a === 'number' && typeof b === 'number'
      ? a - b
      : String(a).localeCompare(String(b), 'en-US', { numeric: true })
  return down ? -order : order
}
