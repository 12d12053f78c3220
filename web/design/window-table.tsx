import { defaultRangeExtractor, useWindowVirtualizer, type VirtualItem } from '@tanstack/react-virtual'
import { Fragment, useEffect, useLayoutEffect, useRef, useState, type ReactNode } from 'react'
import { Sideways } from './sideways.tsx'

export interface WindowColumn<Row, Sort extends string> {
  readonly id: string
  readonly header: string
  readonly cell: (row: Row) => ReactNode
  /** What the list can be ordered by with this column. */
  readonly sort?: Sort
  /** The column that names the row for screen readers. */
  readonly isRowHeader?: boolean
}

interface WindowTableProps<Row, Sort extends string> {
  readonly caption: string
  readonly columns: readonly WindowColumn<Row, Sort>[]
  /** Rows that are known. */
  readonly count: number
  /** Whether more follow that are not known yet. */
  readonly more: boolean
  /** The row at a place; null while it is on the way. */
  readonly rowAt: (index: number) => Row | null
  readonly rowKey: (row: Row) => string
  /** Told which rows are in sight. */
  readonly onLook: (from: number, to: number) => void
  readonly sort: Sort
  readonly down: boolean
  readonly onSort: (sort: Sort, down: boolean) => void
}

/** Rows have one height, so that the place to which one comes back is exact before they are there. In rem. */
const rowHeight = 3.25
const overscan = 8

/** A dense table of any length: only the rows in sight, and the one with the focus, are drawn. The page itself scrolls. */
export function WindowTable<Row, Sort extends string>(props: WindowTableProps<Row, Sort>) {
  const { caption, columns, count, more, rowAt, rowKey, onLook } = props
  const body = useRef<HTMLTableSectionElement>(null)
  const [top, setTop] = useState(0)
  const [focused, setFocused] = useState<number | null>(null)
  useLayoutEffect(() => {
    const place = body.current?.getBoundingClientRect().top ?? 0
    setTop(place + window.scrollY)
  }, [])
  const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize)
  // oxlint-disable-next-line react/incompatible-library -- nothing of it is handed to what is memoized
  const virtual = useWindowVirtualizer({
    count,
    estimateSize: () => rowHeight * rem,
    overscan,
    scrollMargin: top,
    // However the list changes, the keyboard stays on the row it is on.
    getItemKey: (index) => {
      const row = rowAt(index)
      return row === null ? index : rowKey(row)
    },
    // What has the focus is not taken from under the keyboard.
    rangeExtractor: (range) => {
      const seen = defaultRangeExtractor(range)
      return focused === null || focused >= count ? seen : [...new Set([...seen, focused])].toSorted((a, b) => a - b)
    },
  })
  const items = virtual.getVirtualItems()
  const range = virtual.range
  const [from, to] = [range?.startIndex ?? 0, range?.endIndex ?? 0]
  useEffect(() => onLook(from, to), [onLook, from, to])
  return (
    <Sideways label={caption} className="data-table window-table">
      <table className="usa-table usa-table--borderless usa-table--compact" aria-rowcount={more ? -1 : count + 1}>
        <caption className="usa-sr-only">{caption}</caption>
        <colgroup>
          {columns.map((column) => (
            <col key={column.id} className={`window-table__col--${column.id}`} />
          ))}
        </colgroup>
        <thead>
          <tr aria-rowindex={1}>
            {columns.map((column) => (
              <SortHeader key={column.id} column={column} {...props} />
            ))}
          </tr>
        </thead>
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- only hears where the focus is */}
        <tbody ref={body} onFocus={(event) => setFocused(indexOf(event.target))} onBlur={() => setFocused(null)}>
          {items.map((item, i) => (
            <Fragment key={item.key}>
              <Gap columns={columns.length} height={item.start - endBefore(items, i, top)} />
              <WindowRow columns={columns} row={rowAt(item.index)} index={item.index} rowKey={rowKey} />
            </Fragment>
          ))}
          <Gap columns={columns.length} height={top + virtual.getTotalSize() - endBefore(items, items.length, top)} />
        </tbody>
      </table>
    </Sideways>
  )
}

const endBefore = (items: readonly VirtualItem[], i: number, top: number): number => items[i - 1]?.end ?? top

function indexOf(element: Element): number | null {
  const place = element.closest('tr')?.dataset['index']
  return place === undefined ? null : Number(place)
}

/** Rows out of sight, as the height that they take. */
function Gap({ columns, height }: { readonly columns: number; readonly height: number }) {
  const cell = useRef<HTMLTableCellElement>(null)
  useLayoutEffect(() => cell.current?.style.setProperty('height', `${height}px`), [height])
  if (height < 1) return null
  return (
    <tr aria-hidden="true" className="window-table__gap">
      {/* oxlint-disable-next-line jsx-a11y/control-has-associated-label -- no control, and hidden */}
      <td ref={cell} colSpan={columns} />
    </tr>
  )
}

interface WindowRowProps<Row, Sort extends string> {
  readonly columns: readonly WindowColumn<Row, Sort>[]
  readonly row: Row | null
  readonly index: number
  readonly rowKey: (row: Row) => string
}

function WindowRow<Row, Sort extends string>({ columns, row, index, rowKey }: WindowRowProps<Row, Sort>) {
  return (
    <tr data-index={index} data-key={row === null ? undefined : rowKey(row)} aria-rowindex={index + 2}>
      {columns.map((column) => {
        const cell = (
          <div className="window-table__cell">{row === null ? <Coming column={column} /> : column.cell(row)}</div>
        )
        return column.isRowHeader ? (
          <th key={column.id} scope="row">
            {cell}
          </th>
        ) : (
          <td key={column.id}>{cell}</td>
        )
      })}
    </tr>
  )
}

const Coming = ({ column }: { readonly column: { readonly isRowHeader?: boolean } }) => (
  <span className="quiet">{column.isRowHeader ? 'Loading…' : ''}</span>
)

function SortHeader<Row, Sort extends string>({
  column,
  sort,
  down,
  onSort,
}: WindowTableProps<Row, Sort> & { readonly column: WindowColumn<Row, Sort> }) {
  const by = column.sort
  if (by === undefined) return <th scope="col">{column.header}</th>
  const isBy = by === sort
  return (
    <th scope="col" aria-sort={isBy ? (down ? 'descending' : 'ascending') : undefined}>
      <button type="button" className="data-table__sort" onClick={() => onSort(by, isBy && !down)}>
        {column.header}
        <span aria-hidden="true">{isBy ? (down ? ' ↓' : ' ↑') : ' ↕'}</span>
      </button>
    </th>
  )
}
