import { useEffect, useRef } from 'react'
import type { CaseLine, CaseListQuery, CaseSort } from '../../contract/cases.ts'
import { Empty } from '../design/empty.tsx'
import { Loaded } from '../design/loaded.tsx'
import { WindowTable } from '../design/window-table.tsx'
import type { CaseColumn } from './case-table.tsx'
import { useCasePages } from './use-case-pages.ts'

interface CaseListProps {
  /** What the table is called. */
  readonly caption: string
  readonly query: CaseListQuery
  readonly columns: readonly CaseColumn[]
  /** What is said when there is none: what will bring one. */
  readonly empty: string
  readonly onSort: (sort: CaseSort, down: boolean) => void
}

/** The case that was opened last from a list, so that one who comes back goes on from there. */
const openedFrom = new Map<string, string>()

/** Somebody's cases, as many as there are. */
export function CaseList({ caption, query, columns, empty, onSort }: CaseListProps) {
  const pages = useCasePages(query)
  const list = JSON.stringify(query)
  const place = useRef<HTMLDivElement>(null)
  // The row is there once the page has scrolled to where it was.
  useEffect(() => {
    const opened = openedFrom.get(list)
    const link = opened === undefined ? null : place.current?.querySelector<HTMLElement>(`[data-key="${opened}"] a`)
    if (!link) return
    openedFrom.delete(list)
    link.focus({ preventScroll: true })
  })
  return (
    <Loaded read={pages.first} what={`the ${caption.toLowerCase()}`}>
      {({ cases }) =>
        cases.length === 0 ? (
          <Empty>{empty}</Empty>
        ) : (
          // oxlint-disable-next-line jsx-a11y/no-static-element-interactions, jsx-a11y/click-events-have-key-events -- only hears what the links in it do
          <div ref={place} onClick={(event) => remember(list, event.target)}>
            <WindowTable<CaseLine, CaseSort>
              caption={caption}
              columns={columns}
              count={pages.count}
              more={pages.more}
              rowAt={pages.rowAt}
              rowKey={(line) => line.caseId}
              onLook={pages.look}
              sort={query.sort ?? 'next-date'}
              down={query.order === 'down'}
              onSort={onSort}
            />
          </div>
        )
      }
    </Loaded>
  )
}

function remember(list: string, target: EventTarget): void {
  const key = target instanceof Element ? target.closest<HTMLElement>('tr[data-key]')?.dataset['key'] : undefined
  if (key !== undefined) openedFrom.set(list, key)
}
