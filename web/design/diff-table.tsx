import type { ReactNode } from 'react'
import { Sideways } from './sideways.tsx'

/** Towards whom a term moved. `neither` when it changed and favours nobody. */
export type Towards = 'prosecution' | 'defense' | 'neither'

export interface DiffRow {
  readonly id: string
  /** The charge or the term. */
  readonly label: ReactNode
  /** Null when it is not there. */
  readonly before: ReactNode | null
  readonly after: ReactNode | null
  /** Null when nothing changed. */
  readonly moved: Towards | null
}

interface DiffTableProps {
  readonly caption: string
  readonly beforeLabel: ReactNode
  readonly afterLabel: ReactNode
  readonly groups: readonly { readonly id: string; readonly label: string; readonly rows: readonly DiffRow[] }[]
}

const movedWords: Record<Towards, { sign: string; words: string }> = {
  prosecution: { sign: '◀', words: 'toward the prosecution' },
  defense: { sign: '▶', words: 'toward the defense' },
  neither: { sign: '◆', words: 'favors neither side' },
}

/** Two versions side by side: what moved, and towards whom, in words and signs beside the colour. */
export function DiffTable({ caption, beforeLabel, afterLabel, groups }: DiffTableProps) {
  return (
    <Sideways label={caption} className="data-table">
      <table className="usa-table usa-table--borderless usa-table--compact diff-table">
        <caption className="data-table__caption">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">Term</th>
            <th scope="col">{beforeLabel}</th>
            <th scope="col">{afterLabel}</th>
            <th scope="col">What moved</th>
          </tr>
        </thead>
        {groups.map((group) => (
          <tbody key={group.id}>
            <tr>
              <th scope="rowgroup" colSpan={4} className="diff-table__group">
                {group.label}
              </th>
            </tr>
            {group.rows.map((row) => (
              <tr key={row.id} className={row.moved === null ? undefined : `diff-table__row--${row.moved}`}>
                <th scope="row">{row.label}</th>
                <td>{row.before ?? <Absent />}</td>
                <td>{row.after ?? <Absent />}</td>
                <td>
                  <Moved row={row} />
                </td>
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </Sideways>
  )
}

function Absent() {
  return <span className="quiet">not in it</span>
}

function Moved({ row }: { readonly row: DiffRow }) {
  if (row.moved === null) return <span className="quiet">unchanged</span>
  const { sign, words } = movedWords[row.moved]
  const what = row.before === null ? 'added' : row.after === null ? 'taken out' : 'changed'
  return (
    <span>
      <span aria-hidden="true">{sign} </span>
      {what}, {words}
    </span>
  )
}
